// Images are never fetched: the page talks to no other host. A box says what
// would be there.
import { anchor, h } from "../dom.js";
import { icon } from "../icons.js";
import { textObject } from "./text.js";

export function image(b) {
  return h("figure", {}, b.title && h("figcaption", {}, textObject(b.title)), boxed(b));
}

// file stands for a file that the app keeps elsewhere.
export function file(b) {
  return h("div", { class: "file" }, h("b", {}, icon("file"), " ", (b.external_id || "file")), h("small", {}, "A file kept elsewhere"));
}

// boxed stands for an image; small within a line.
export function boxed(e, small) {
  const alt = e.alt_text || "image";
  if (small) return h("span", { class: "image-box small", role: "img", "aria-label": alt, title: alt }, icon("picture"));
  return h("div", { class: "image-box" },
    h("span", { role: "img", "aria-label": alt }, icon("picture"), " " + alt),
    e.image_url && h("small", {}, anchor(e.image_url, e.image_url)));
}
