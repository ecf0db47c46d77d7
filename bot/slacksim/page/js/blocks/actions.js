// Elements that people press or choose from.
import { anchor, h } from "../dom.js";
import { confirmed } from "../dialog.js";
import { icon } from "../icons.js";
import { state } from "../state.js";
import { unknown } from "./index.js";
import { field, isField } from "./input.js";
import { overflow } from "./overflow.js";
import { textObject } from "./text.js";

const styleOf = (e) => (["primary", "danger"].includes(e.style) ? " " + e.style : "");

export function actions(b, how) {
  return h("div", { class: "actions" }, (b.elements || []).map((e) => element(e, how)));
}

export function contextActions(b, how) {
  return h("div", { class: "actions quiet" }, (b.elements || []).map((e) => element(e, how)));
}

// element draws one interactive element.
export function element(e, how) {
  switch (e.type) {
    case "button": case "workflow_button": return button(e, how);
    case "icon_button": return iconButton(e, how);
    case "feedback_buttons": return feedback(e, how);
    case "overflow": return overflow(e, how);
  }
  return isField(e.type) ? chooser(e, how) : unknown(e, "Element");
}

function button(e, how) {
  const node = h("button", { type: "button", class: "button" + styleOf(e), "aria-label": e.accessibility_label || null, "data-action": e.action_id }, textObject(e.text));
  if (e.url) node.append(" ↗");
  node.addEventListener("click", async () => {
    if (e.url) anchor(e.url).click?.();
    await press(node, e, e.value || "", how);
  });
  return node;
}

function iconButton(e, how) {
  if (e.visible_to_user_ids && !e.visible_to_user_ids.includes(state.me)) return null;
  const name = e.accessibility_label || e.text?.text || e.icon;
  const node = h("button", { type: "button", class: "button icon-button", "aria-label": name, title: name }, icon(e.icon));
  node.addEventListener("click", () => press(node, e, e.value || "", how));
  return node;
}

function feedback(e, how) {
  const one = (b, sign) => {
    const node = h("button", { type: "button", class: "button thumb", "aria-label": b.accessibility_label || b.text?.text, title: b.text?.text, "aria-pressed": "false" }, icon(sign));
    node.addEventListener("click", async () => {
      if (!(await press(node, e, b.value || "", how))) return;
      for (const other of node.parentElement.children) other.setAttribute("aria-pressed", String(other === node));
    });
    return node;
  };
  return h("span", { class: "feedback", role: "group", "aria-label": "Feedback" },
    e.positive_button && one(e.positive_button, "up"), e.negative_button && one(e.negative_button, "down"));
}

// chooser is a field outside a form: choosing is telling the bot.
function chooser(e, how) {
  const node = field(e, how);
  (node.tagName === "FIELDSET" ? node : node.box || node).setAttribute("aria-label", e.placeholder?.text || e.type.replace(/_/g, " "));
  const box = h("span", { class: "chooser" }, node);
  box.addEventListener("change", () => {
    const value = node.read();
    if (value || node.tagName === "FIELDSET") press(box, e, value, how); // a menu's first line is no choice
  });
  return box;
}

// press asks where the element wants it, shows that work is going on, and tells
// of a failure beside the element. It resolves to whether it went well.
export async function press(node, e, value, how) {
  if (node.getAttribute("aria-busy") === "true") return false;
  if (e.confirm && !(await confirmed(e.confirm))) return false;
  node.parentElement?.querySelectorAll(":scope > .failed").forEach((x) => x.remove());
  node.setAttribute("aria-busy", "true");
  try {
    await how.press(e.action_id, value, e);
    node.classList.add("pressed");
    return true;
  } catch (err) {
    node.after(h("span", { class: "failed", role: "alert" }, "⚠ That did not work (" + (err.code || err.message) + "). Try again."));
    return false;
  } finally {
    node.removeAttribute("aria-busy");
  }
}
