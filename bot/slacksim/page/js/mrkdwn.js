// Slack's own markup, mrkdwn, into nodes.
import { anchor, h } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { channel, nameOf, state, titleOf } from "./state.js";

const unescape = (s) => s.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
const styles = { "*": "strong", "_": "em", "~": "s" };
const wordy = /[\p{L}\p{N}]/u;

// mrkdwn gives the nodes of a text. With typed, the text is a person's own:
// what Slack would have escaped, such as <!channel>, stays what they typed.
export function mrkdwn(text, { typed = false, verbatim = false } = {}) {
  const out = [];
  text.split(/```\n?([\s\S]+?)```/).forEach((part, i) => {
    if (i % 2) out.push(h("pre", {}, unescape(part.replace(/\n$/, ""))));
    else if (part) out.push(...quotes(i ? part.replace(/^\n/, "") : part, { typed, verbatim }));
  });
  return out;
}

// quotes gathers lines that begin with > and hands the rest on.
function quotes(text, how) {
  const out = [];
  let quoted = [], plain = [];
  const end = () => {
    if (quoted.length) out.push(h("blockquote", {}, inline(quoted.join("\n"), how)));
    if (plain.length) out.push(...inline(plain.join("\n"), how));
    quoted = [];
    plain = [];
  };
  for (const line of text.split("\n")) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quote ? plain.length : quoted.length) end();
    if (quote) quoted.push(quote[1]);
    else plain.push(line);
  }
  end();
  return out;
}

// inline reads codes, tags, addresses and styles, from left to right.
function inline(text, how) {
  const out = [];
  let plain = "";
  const push = (node) => {
    if (plain) out.push(withEmoji(unescape(plain)));
    plain = "";
    out.push(node);
  };
  for (let i = 0; i < text.length;) {
    const rest = text.slice(i);
    const code = /^`([^`\n]+)`/.exec(rest);
    const tag = /^<([^<>\n]+)>/.exec(rest);
    const address = !how.verbatim && /^https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)'"*_~]/.exec(rest);
    const styled = styledAt(text, i);
    const before = text[i - 1] || " ";
    if (code) {
      push(h("code", {}, unescape(code[1])));
      i += code[0].length;
    } else if (tag) {
      const node = tagged(tag[1], how);
      if (node) push(node);
      else plain += tag[0];
      i += tag[0].length;
    } else if (address && !wordy.test(before)) {
      push(anchor(unescape(address[0]), unescape(address[0])));
      i += address[0].length;
    } else if (styled) {
      push(h(styles[text[i]], {}, inline(styled, how)));
      i += styled.length + 2;
    } else {
      plain += text[i++];
    }
  }
  if (plain) out.push(withEmoji(unescape(plain)));
  return out;
}

// styledAt gives what stands between two marks, where both are at the edge of
// words and on one line; "" for none.
function styledAt(text, at) {
  const mark = text[at];
  if (!styles[mark] || text[at - 1] === mark || wordy.test(text[at - 1] || " ") || /[\s]|^$/.test(text[at + 1] || "") || text[at + 1] === mark) return "";
  for (let end = at + 2; end < text.length && text[end] !== "\n"; end++) {
    if (text[end] === "`") {
      const close = text.indexOf("`", end + 1);
      if (close > 0) end = close;
      continue;
    }
    if (text[end] === mark && !/\s/.test(text[end - 1]) && text[end + 1] !== mark && !wordy.test(text[end + 1] || " ")) return text.slice(at + 1, end);
  }
  return "";
}

// tagged reads what stands between < and >; null for what is no tag of Slack's.
function tagged(inside, { typed }) {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : unescape(inside.slice(bar + 1));
  if (/^@[UW][A-Z0-9]+$/.test(target)) return mention(target.slice(1), label);
  if (/^#[CGD][A-Z0-9]+$/.test(target)) return channelName(target.slice(1), label);
  if (/^(https?:|mailto:|tel:)/.test(target)) return anchor(unescape(target), label || unescape(target.replace(/^(mailto|tel):/, "")));
  if (typed) return null;
  const special = /^!(here|channel|everyone)$/.exec(target);
  if (special) return h("span", { class: "mention loud" }, "@" + special[1]);
  if (target.startsWith("!subteam^")) return h("span", { class: "mention loud" }, label || "@" + target.slice(9));
  const date = /^!date\^(\d+)\^([^^]*)/.exec(target);
  if (date) return h("time", { title: target }, label || new Date(Number(date[1]) * 1000).toLocaleString());
  return null;
}

export function mention(id, label = "") {
  const name = nameOf(id);
  return h("span", { class: id === state.me ? "mention me" : "mention" }, "@" + (name === id && label ? label.replace(/^@/, "") : name));
}

export function channelName(id, label = "") {
  const c = channel(id);
  return h("span", { class: "mention" }, "#" + (c ? titleOf(c) : label || id));
}
