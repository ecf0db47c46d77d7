// input blocks, and fields that people fill in or choose from. Every field node
// has read(), which gives its value as the workspace takes it.
import { h } from "../dom.js";
import { state, titleOf } from "../state.js";
import { press } from "./actions.js";
import { external } from "./external.js";
import { unknown } from "./index.js";
import { textObject } from "./text.js";
import { upload } from "./upload.js";

const kinds = {
  plain_text_input: (e, v) => typed(e, v, "text"),
  rich_text_input: (e, v) => typed({ ...e, multiline: true, initial_value: "" }, v, "text"),
  number_input: (e, v) => typed(e, v, "number"),
  email_text_input: (e, v) => typed(e, v, "email"),
  url_text_input: (e, v) => typed(e, v, "url"),
  datepicker: (e, v) => typed(e, v ?? e.initial_date, "date"),
  timepicker: (e, v) => typed(e, v ?? e.initial_time, "time"),
  datetimepicker: moment,
  static_select: (e, v) => select(e, options(e), v ?? e.initial_option?.value),
  users_select: (e, v) => select(e, people(), v ?? e.initial_user),
  channels_select: (e, v) => select(e, channels(open), v ?? e.initial_channel),
  conversations_select: (e, v) => select(e, channels(e), v ?? e.initial_conversation ?? here(e)),
  multi_static_select: (e, v) => checks(e, flat(options(e)), "checkbox", v ?? values(e)),
  multi_users_select: (e, v) => checks(e, people(), "checkbox", v ?? e.initial_users?.join("\n")),
  multi_channels_select: (e, v) => checks(e, channels(open), "checkbox", v ?? e.initial_channels?.join("\n")),
  multi_conversations_select: (e, v) => checks(e, channels(e), "checkbox", v ?? e.initial_conversations?.join("\n") ?? here(e)),
  external_select: external,
  multi_external_select: external,
  file_input: upload,
  checkboxes: (e, v) => checks(e, flat(options(e)), "checkbox", v ?? values(e)),
  radio_buttons: (e, v) => checks(e, flat(options(e)), "radio", v ?? e.initial_option?.value),
};

export const isField = (type) => Object.hasOwn(kinds, type);

let made = 0; // ids tie labels, hints and complaints to their fields

export function input(b, how) {
  const node = field(b.element, how);
  const id = "field" + ++made;
  const box = node.tagName === "FIELDSET" ? node : node.box || node; // what a screen reader names
  const error = how.errors?.[b.block_id];
  node.dataset.block = b.block_id;
  if (error) {
    node.setAttribute("aria-invalid", "true");
    box.setAttribute("aria-invalid", "true");
  }
  if (!b.optional) require(node, box);
  const words = [textObject(b.label), b.optional && h("span", { class: "optional" }, " (optional)")];
  const below = [b.hint && h("span", { class: "hint", id: id + "hint" }, textObject(b.hint)), error && h("span", { class: "failed", role: "alert", id: id + "error" }, error)].filter(Boolean);
  if (below.length) box.setAttribute("aria-describedby", below.map((x) => x.id).join(" "));
  if (b.dispatch_action) dispatch(node, b.element, how);
  if (node.tagName === "FIELDSET") {
    node.prepend(h("legend", { class: "label" }, words));
    return h("div", { class: "input" }, node, below);
  }
  box.id = id;
  return h("div", { class: "input" }, h("label", { class: "label", for: id }, words), node, below);
}

function require(node, box) {
  node.dataset.required = "true";
  if (box.tagName !== "FIELDSET" && box.type !== "file") box.setAttribute("aria-required", "true");
}

// dispatch tells the app of the field at once: on Enter where people type, on
// every choice elsewhere.
function dispatch(node, e, how) {
  const types = e.type.endsWith("_input");
  node.addEventListener(types ? "keydown" : "change", (k) => {
    if (types && (k.key !== "Enter" || k.isComposing || k.shiftKey)) return;
    k.preventDefault();
    k.stopPropagation();
    press(node, e, node.read(), how);
  });
}

// field draws one element; how.values holds what was entered before, by action.
export function field(e, how) {
  if (!isField(e.type)) {
    const box = unknown(e, "Element");
    box.read = () => "";
    return box;
  }
  const node = kinds[e.type](e, how.values?.[e.action_id], how);
  node.dataset.action = e.action_id;
  node.classList.add("field");
  if (e.focus_on_load) node.dataset.first = "";
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
  if (e.min_value) node.min = e.min_value;
  if (e.max_value) node.max = e.max_value;
  if (type === "number" && e.is_decimal_allowed) node.step = "any";
  node.read = () => node.value;
  return node;
}

// moment is a date with a time; the workspace takes seconds.
function moment(e, value) {
  const at = Number(value ?? e.initial_date_time ?? 0) * 1000;
  const node = h("input", { type: "datetime-local" });
  if (at) node.value = new Date(at - new Date(at).getTimezoneOffset() * 60000).toISOString().slice(0, 16);
  node.read = () => (node.value ? String(new Date(node.value).getTime() / 1000) : "");
  return node;
}

// select takes options and groups of options: [value, name] or { label, list }.
function select(e, list, chosen) {
  const option = ([value, name]) => h("option", { value }, name);
  const node = h("select", {}, h("option", { value: "" }, e.placeholder?.text || "Choose"),
    list.map((o) => (o.list ? h("optgroup", { label: o.label }, o.list.map(option)) : option(o))));
  node.value = chosen ?? "";
  node.read = () => node.value;
  return node;
}

function checks(e, list, type, value) {
  const chosen = (value || "").split("\n");
  const group = "group" + ++made;
  const boxes = list.map(([v, name, full]) => {
    const box = h("input", { type, name: group, value: v });
    box.checked = chosen.includes(v);
    return h("label", { class: "check" }, box, h("span", {}, full ? textObject(full.text) : name, full?.description && h("small", {}, textObject(full.description))));
  });
  const node = h("fieldset", {}, boxes);
  node.read = () => [...node.querySelectorAll("input:checked")].map((x) => x.value).join("\n");
  return node;
}

const values = (e) => (e.initial_options || []).map((o) => o.value).join("\n");
const flat = (list) => list.flatMap((o) => o.list || [o]);

function options(e) {
  const one = (o) => [o.value, o.text?.text ?? o.value, o];
  const groups = (e.option_groups || []).map((g) => ({ label: g.label?.text || "", list: (g.options || []).map(one) }));
  return [...(e.options || []).map(one), ...groups];
}

const people = () => [...state.people].sort((a, b) => Number(a.bot || false) - Number(b.bot || false)).map((p) => [p.id, p.name]);

// channels lists the conversations that an element's filter lets through.
function channels({ filter = {} }) {
  const kind = (c) => (c.direct || !c.name ? "im" : c.private ? "private" : "public");
  return state.channels.filter((c) => (!filter.include || filter.include.includes(kind(c))) && !(filter.exclude_bot_users && c.direct))
    .map((c) => [c.id, (c.name ? "#" : "") + titleOf(c)]);
}

const open = { filter: { include: ["public"] } };
const here = (e) => (e.default_to_current_conversation ? state.channel : undefined);
