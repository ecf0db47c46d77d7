// rich_text: sections, lists, preformatted text and quotes.
import { anchor, h } from "../dom.js";
import { emoji } from "../emoji.js";
import { channelName, mention } from "../mrkdwn.js";
import { unknown } from "./index.js";

const tags = [["code", "code"], ["strike", "s"], ["italic", "em"], ["bold", "strong"], ["underline", "u"]];

export function richText(b) {
  const out = [];
  let above = []; // the open lists, the innermost last
  for (const e of b.elements || []) {
    if (e.type !== "rich_text_list") {
      above = [];
      out.push(part(e));
      continue;
    }
    const made = list(e);
    above = above.slice(0, e.indent || 0);
    const parent = above.at(-1);
    if (parent?.lastElementChild) parent.lastElementChild.append(made);
    else out.push(made);
    above[e.indent || 0] = made;
    above = above.filter(Boolean);
  }
  return h("div", { class: "rich" }, out);
}

function part(e) {
  switch (e.type) {
    case "rich_text_section": return h("div", { class: "text" }, inside(e));
    case "rich_text_preformatted": return h("pre", {}, inside(e));
    case "rich_text_quote": return h("blockquote", {}, inside(e));
  }
  return unknown(e);
}

function list(e) {
  const ordered = e.style === "ordered";
  return h(ordered ? "ol" : "ul", { class: "level" + Math.min(e.indent || 0, 3), start: ordered && e.offset ? e.offset + 1 : null },
    (e.elements || []).map((item) => h("li", {}, inside(item))));
}

function inside(e) {
  return (e.elements || []).map((x) => {
    const node = piece(x);
    const wrap = tags.filter(([style]) => x.style?.[style]);
    return wrap.reduce((n, [, tag]) => h(tag, {}, n), node);
  });
}

function piece(x) {
  switch (x.type) {
    case "text": return x.text ?? "";
    case "link": return anchor(x.url, x.text || x.url);
    case "user": return mention(x.user_id);
    case "channel": return channelName(x.channel_id);
    case "usergroup": return h("span", { class: "mention loud" }, "@" + x.usergroup_id);
    case "broadcast": return h("span", { class: "mention loud" }, "@" + x.range);
    case "emoji": return h("span", { title: ":" + x.name + ":" }, emoji(x.name, x.unicode));
    case "date": return h("time", {}, x.fallback || new Date(x.timestamp * 1000).toLocaleString());
    case "color": return h("code", {}, x.value);
  }
  return unknown(x);
}
