// table: the first row names the columns, column_settings align them.
import { h } from "../dom.js";
import { unknown } from "./index.js";
import { richText } from "./richtext.js";

export function table(b) {
  const settings = b.column_settings || [];
  const row = (cells, tag) => h("tr", {}, cells.map((c, i) => h(tag, {
    class: [["center", "right"].includes(settings[i]?.align) ? settings[i].align : "left", settings[i]?.is_wrapped ? "wrap" : ""].join(" ").trim(),
    scope: tag === "th" ? "col" : null,
  }, cell(c))));
  const [first, ...rest] = b.rows || [];
  return h("div", { class: "table", tabindex: "0", role: "region", "aria-label": "Table" },
    h("table", {}, first && h("thead", {}, row(first, "th")), h("tbody", {}, rest.map((r) => row(r, "td")))));
}

function cell(c) {
  switch (c?.type) {
    case "raw_text": return c.text ?? "";
    case "raw_number": return c.text ?? String(c.value ?? "");
    case "rich_text": return richText(c);
  }
  return unknown(c);
}
