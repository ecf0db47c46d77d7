// Headers, sections, small print, lines, and text objects.
import { h } from "../dom.js";
import { withEmoji } from "../emoji.js";
import { mrkdwn } from "../mrkdwn.js";
import { element } from "./actions.js";
import { boxed } from "./image.js";

// textObject gives the nodes of a plain_text or mrkdwn object.
export function textObject(t) {
  if (!t) return [];
  if (t.type === "mrkdwn") return mrkdwn(t.text || "", { verbatim: t.verbatim });
  return [t.emoji === false ? t.text || "" : withEmoji(t.text || "")];
}

export function header(b) {
  return h("div", { class: "header", role: "heading", "aria-level": String(2 + (b.level || 1)) }, textObject(b.text));
}

export function divider() {
  return h("hr");
}

export function context(b) {
  return h("div", { class: "context" }, (b.elements || []).map((e) =>
    e.type === "image" ? boxed(e, true) : h("span", {}, textObject(e))));
}

export function section(b, how) {
  const body = h("div", { class: "section-body" },
    b.text && h("div", { class: "text" }, textObject(b.text)),
    b.fields && h("div", { class: "fields" }, b.fields.map((f) => h("div", { class: "text" }, textObject(f)))));
  return h("div", { class: "section" }, body, b.accessory && h("div", { class: "accessory" },
    b.accessory.type === "image" ? boxed(b.accessory) : element(b.accessory, how)));
}
