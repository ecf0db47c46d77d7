// Blocks into nodes. A block of a type that is not in the table is shown as a
// box with its type and content: nothing is ever left out.
import { h } from "../dom.js";
import { actions, contextActions } from "./actions.js";
import { chart } from "./chart.js";
import { file, image } from "./image.js";
import { input } from "./input.js";
import { markdown } from "./markdown.js";
import { richText } from "./richtext.js";
import { table } from "./table.js";
import { context, divider, header, section } from "./text.js";

const kinds = {
  actions, context, divider, file, header, image, input, section, table,
  context_actions: contextActions,
  data_visualization: chart,
  markdown: (b) => h("div", { class: "markdown" }, markdown(b.text || "")),
  rich_text: richText,
};

// blocks draws a list. how.press(action, value, element) does what a button
// does and resolves when it is done; how.values and how.errors are of a form.
export function blocks(list, how) {
  return list.map((b) => {
    let inside;
    try {
      inside = Object.hasOwn(kinds, b.type) ? kinds[b.type](b, how) : unknown(b);
    } catch {
      inside = unknown(b); // not as Slack describes it
    }
    return h("div", { class: "block block-" + String(b.type).replace(/\W/g, "") }, inside);
  });
}

export function unknown(b, what = "Block") {
  return h("details", { class: "unknown" },
    h("summary", {}, what + " “" + (b?.type ?? "without a type") + "”: this page does not draw it yet"),
    h("pre", {}, JSON.stringify(b, null, 2)));
}
