// Menus whose options the app gives while people type.
import { fill, h } from "../dom.js";
import { textObject } from "./text.js";

const pause = 150; // ms without a key before the app is asked
const labels = new Map(); // of what was offered, by action and value: forms are drawn anew
let made = 0;

// external makes a box to type into, with a list below it. One that takes several
// shows what was chosen as boxes to untick.
export function external(e, value, how) {
  const many = e.type.startsWith("multi_");
  const id = "external" + ++made;
  const chosen = new Map(); // labels by value
  const list = h("ul", { class: "completion", id, role: "listbox", "aria-label": "Suggestions", hidden: true });
  const box = h("input", {
    type: "text", role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false",
    placeholder: e.placeholder?.text || "Type to search",
  });
  const said = h("span", { class: "hint", role: "status" });
  const picked = h("span", { class: "picked" });
  const node = many ? h("fieldset", { class: "external" }, picked, box, list, said) : h("span", { class: "external" }, box, list, said);
  let found = [], at = 0, timer = 0, turn = 0;

  async function ask() {
    const mine = ++turn;
    if (box.value.length < (e.min_query_length ?? 3)) return show([], box.value ? "Type " + (e.min_query_length ?? 3) + " letters or more." : "");
    const given = await how.suggest(e.action_id, box.value).catch((err) => ({ error: err.code || err.message }));
    if (mine !== turn) return;
    const all = [...(given.options || []), ...(given.option_groups || []).flatMap((g) => g.options || [])];
    show(all, given.error ? "The app gave no suggestions (" + given.error + ")." : all.length ? "" : "Nothing found.");
  }

  function show(options, words) {
    [found, at] = [options, 0];
    said.textContent = words;
    draw();
  }

  function draw() {
    list.hidden = found.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    fill(list, found.map((o, i) => h("li", { role: "option", id: id + "o" + i, "aria-selected": String(i === at), onmousedown: (m) => { m.preventDefault(); take(o); } },
      h("b", {}, textObject(o.text)), o.description && h("span", {}, textObject(o.description)))));
    if (list.hidden) box.removeAttribute("aria-activedescendant");
    else box.setAttribute("aria-activedescendant", id + "o" + at);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  function take(o) {
    if (!many) chosen.clear();
    add(o);
    keepChosen();
    show([], "");
    node.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function add(o) {
    labels.set(e.action_id + "/" + o.value, o.text?.text ?? o.value);
    chosen.set(o.value, o.text?.text ?? o.value);
  }

  function keepChosen() {
    box.value = many ? "" : [...chosen.values()][0] || "";
    fill(picked, [...chosen].map(([v, label]) => {
      const tick = h("input", { type: "checkbox", checked: true, onchange: () => { chosen.delete(v); keepChosen(); box.focus(); } });
      return h("label", { class: "check" }, tick, label);
    }));
  }

  box.addEventListener("input", () => {
    if (!many) chosen.clear();
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  box.addEventListener("change", (c) => c.stopPropagation()); // what is typed is no choice
  box.addEventListener("blur", () => show([], ""));
  box.addEventListener("keydown", (k) => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[k.key];
    if (step) at = (at + step + found.length) % found.length;
    if (k.key === "Enter") take(found[at]);
    else if (k.key === "Escape") show([], "");
    else if (step) draw();
    else return;
    k.preventDefault();
    k.stopPropagation();
  });
  const kept = value?.split("\n").filter(Boolean).map((v) => ({ value: v, text: { text: labels.get(e.action_id + "/" + v) || v } }));
  (kept || e.initial_options || [e.initial_option].filter(Boolean)).forEach(add);
  keepChosen();
  if (many) box.setAttribute("aria-label", box.placeholder);
  node.read = () => [...chosen.keys()].join("\n");
  node.box = box;
  return node;
}
