// input blocks, and fields that people fill in or choose from. Every field node
// has read(), which gives its value as the workspace takes it.
import { h } from "../dom.js";
import { state, titleOf } from "../state.js";
import { unknown } from "./index.js";
import { textObject } from "./text.js";

const kinds = {
  plain_text_input: (e, v) => typed(e, v, "text"),
  number_input: (e, v) => typed(e, v, "number"),
  email_text_input: (e, v) => typed(e, v, "email"),
  url_text_input: (e, v) => typed(e, v, "url"),
  datepicker: (e, v) => typed(e, v ?? e.initial_date, "date"),
  timepicker: (e, v) => typed(e, v ?? e.initial_time, "time"),
  static_select: (e, v) => select(e, options(e), v ?? e.initial_option?.value),
  multi_static_select: (e, v) => checks(e, options(e), "checkbox", v),
  checkboxes: (e, v) => checks(e, options(e), "checkbox", v),
  radio_buttons: (e, v) => checks(e, options(e), "radio", v),
  users_select: (e, v) => select(e, state.people.map((p) => [p.id, p.name]), v ?? e.initial_user),
  channels_select: (e, v) => select(e, channelOptions(), v ?? e.initial_channel),
  conversations_select: (e, v) => select(e, channelOptions(), v ?? e.initial_conversation),
};

export function input(b, how) {
  const node = field(b.element, how);
  const error = how.errors?.[b.block_id];
  if (error) node.setAttribute("aria-invalid", "true");
  const label = h("span", { class: "label" }, textObject(b.label), b.optional && h("span", { class: "optional" }, " (optional)"));
  const rest = [node, b.hint && h("span", { class: "hint" }, textObject(b.hint)), error && h("span", { class: "failed", role: "alert" }, error)];
  if (node.tagName === "FIELDSET") {
    node.prepend(h("legend", { class: "label" }, label));
    return h("div", { class: "input" }, rest);
  }
  return h("label", { class: "input" }, label, rest);
}

// field draws one element; how.values holds what was entered before, by action.
export function field(e, how) {
  if (!Object.hasOwn(kinds, e.type)) {
    const box = unknown(e);
    box.read = () => "";
    return box;
  }
  const node = kinds[e.type](e, how.values?.[e.action_id]);
  node.dataset.action = e.action_id;
  node.classList.add("field");
  return node;
}

// valuesOf reads all fields below a node, by action.
export function valuesOf(root) {
  return Object.fromEntries([...root.querySelectorAll(".field")].map((f) => [f.dataset.action, f.read()]));
}

function typed(e, value, type) {
  const node = e.multiline ? h("textarea", { rows: "4" }) : h("input", { type });
  node.value = value ?? e.initial_value ?? "";
  if (e.placeholder) node.placeholder = e.placeholder.text;
  if (e.max_length) node.maxLength = e.max_length;
  if (type === "number" && e.is_decimal_allowed) node.step = "any";
  node.read = () => node.value;
  return node;
}

function select(e, list, chosen) {
  const node = h("select", {}, h("option", { value: "" }, e.placeholder?.text || "Choose"),
    list.map(([value, name]) => h("option", { value }, name)));
  node.value = chosen ?? "";
  node.read = () => node.value;
  return node;
}

function checks(e, list, type, value) {
  const first = e.initial_options?.map((o) => o.value) ?? (e.initial_option ? [e.initial_option.value] : []);
  const chosen = value === undefined ? first : value.split("\n");
  const group = "g" + Math.random().toString(36).slice(2);
  const boxes = list.map(([v, name]) => {
    const box = h("input", { type, name: group, value: v });
    box.checked = chosen.includes(v);
    return h("label", { class: "check" }, box, " ", name);
  });
  const node = h("fieldset", {}, boxes);
  node.read = () => [...node.querySelectorAll("input:checked")].map((x) => x.value).join("\n");
  return node;
}

function options(e) {
  const all = [...(e.options || []), ...(e.option_groups || []).flatMap((g) => g.options || [])];
  return all.map((o) => [o.value, o.text?.text ?? o.value]);
}

function channelOptions() {
  return state.channels.map((c) => [c.id, (c.name ? "#" : "") + titleOf(c)]);
}
