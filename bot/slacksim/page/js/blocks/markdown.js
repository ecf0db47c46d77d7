// Standard Markdown, as markdown blocks and streams have it, into nodes.
import { anchor, h } from "../dom.js";
import { withEmoji } from "../emoji.js";
import { icon } from "../icons.js";
import { mrkdwn } from "../mrkdwn.js";

const item = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;

// markdown gives the nodes of a text.
export function markdown(text) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const out = [];
  for (let i = 0; i < lines.length;) {
    const [node, next] = piece(lines, i);
    if (node) out.push(node);
    i = next;
  }
  return out;
}

// piece reads what begins at line i: a node, and where to go on.
function piece(lines, i) {
  const line = lines[i];
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  if (!line.trim()) return [null, i + 1];
  if (/^\s*(```|~~~)/.test(line)) return fence(lines, i);
  if (heading) return [h("div", { class: "heading h" + heading[1].length, role: "heading", "aria-level": String(heading[1].length + 2) }, inline(heading[2])), i + 1];
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) return [h("hr"), i + 1];
  if (/^>/.test(line)) return quote(lines, i);
  if (item.test(line)) return list(lines, i);
  if (line.includes("|") && /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[i + 1] || "") && lines[i + 1].includes("-")) return table(lines, i);
  return paragraph(lines, i);
}

function run(lines, i, belongs) {
  let end = i;
  while (end < lines.length && belongs(lines[end], end)) end++;
  return end;
}

function fence(lines, i) {
  const mark = lines[i].trim().slice(0, 3);
  const end = run(lines, i + 1, (l) => !l.trim().startsWith(mark));
  return [h("pre", {}, lines.slice(i + 1, end).join("\n")), end + 1];
}

function quote(lines, i) {
  const end = run(lines, i, (l) => /^>/.test(l));
  return [h("blockquote", {}, markdown(lines.slice(i, end).map((l) => l.replace(/^> ?/, "")).join("\n"))), end];
}

// list reads items of one indentation; deeper ones belong to the item above.
function list(lines, i) {
  const [, margin, mark] = item.exec(lines[i]);
  const ordered = /\d/.test(mark);
  const node = h(ordered ? "ol" : "ul", ordered && parseInt(mark, 10) !== 1 ? { start: String(parseInt(mark, 10)) } : {});
  const own = (l) => { const m = item.exec(l); return m && m[1].length <= margin.length && /\d/.test(m[2]) === ordered; };
  while (i < lines.length && own(lines[i])) {
    const words = item.exec(lines[i])[3];
    const end = run(lines, i + 1, (l) => l.trim() && (l.length - l.trimStart().length) > margin.length);
    const below = lines.slice(i + 1, end);
    const depth = Math.min(...below.map((l) => l.length - l.trimStart().length));
    const task = /^\[([ xX])\]\s+/.exec(words);
    const text = task ? (task[1] === " " ? "☐ " : "☑ ") + words.slice(task[0].length) : words;
    node.append(h("li", { class: task ? "task" : null }, inline(text), markdown(below.map((l) => l.slice(depth)).join("\n"))));
    i = end;
    if (!lines[i]?.trim() && own(lines[i + 1] || "")) i++;
  }
  return [node, i];
}

function table(lines, i) {
  const cells = (l) => l.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/).map((c) => c.trim().replace(/\\\|/g, "|"));
  const align = cells(lines[i + 1]).map((c) => (/^:-+:$/.test(c) ? "center" : /-:$/.test(c) ? "right" : "left"));
  const end = run(lines, i + 2, (l) => l.includes("|"));
  const row = (l, tag) => h("tr", {}, cells(l).map((c, n) => h(tag, { class: align[n] || "left" }, inline(c))));
  return [h("div", { class: "table", tabindex: "0", role: "region", "aria-label": "Table" },
    h("table", {}, h("thead", {}, row(lines[i], "th")), h("tbody", {}, lines.slice(i + 2, end).map((l) => row(l, "td"))))), end];
}

function paragraph(lines, i) {
  const end = run(lines, i, (l, at) => l.trim() && (at === i || !/^(#{1,6}\s|>|\s*(```|~~~))/.test(l) && !item.test(l)));
  return [h("p", {}, inline(lines.slice(i, end).join("\n"))), end];
}

const rules = [
  [/^\\([\\`*_{}[\]()#+\-.!~|<>])/, (m) => m[1]],
  [/^&(lt|gt|amp);/, (m) => ({ lt: "<", gt: ">", amp: "&" })[m[1]]],
  [/^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/, (m) => h("code", {}, m[2])],
  [/^!\[([^\]]*)\]\(([^\s)]+)[^)]*\)/, (m) => h("span", { class: "image-box" }, icon("picture"), " ", anchor(m[2], m[1] || m[2]))],
  [/^\[([^\]]+)\]\(([^\s)]+)[^)]*\)/, (m) => anchor(m[2], inline(m[1]))],
  [/^\*\*(?=\S)([\s\S]*?\S)\*\*/, (m) => h("strong", {}, inline(m[1]))],
  [/^__(?=\S)([\s\S]*?\S)__(?!\w)/, (m) => h("strong", {}, inline(m[1])), true],
  [/^~~(?=\S)([\s\S]*?\S)~~/, (m) => h("s", {}, inline(m[1]))],
  [/^\*(?=[^\s*])([\s\S]*?[^\s*])\*(?!\*)/, (m) => h("em", {}, inline(m[1]))],
  [/^_(?=[^\s_])([\s\S]*?[^\s_])_(?!\w)/, (m) => h("em", {}, inline(m[1])), true],
  [/^<(https?:[^\s<>|]+|[@#!][^\s<>]+)>/, (m) => mrkdwn(m[0])],
  [/^https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"*_~]/, (m) => anchor(m[0], m[0]), true],
];

// inline reads codes, links and styles, from left to right.
function inline(text) {
  const out = [];
  let plain = "";
  for (let i = 0; i < text.length;) {
    const inWord = /\w/.test(text[i - 1] || " ");
    const hit = rules.map(([re, make, apart]) => [!(apart && inWord) && re.exec(text.slice(i)), make]).find(([m]) => m);
    if (!hit) {
      plain += text[i++];
      continue;
    }
    if (plain) out.push(withEmoji(plain));
    plain = "";
    out.push(hit[1](hit[0]));
    i += hit[0][0].length;
  }
  if (plain) out.push(withEmoji(plain));
  return out;
}
