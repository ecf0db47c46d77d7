// What of the app stands everywhere, beside the message box: its shortcuts, and its steps
// for workflows, which one runs here as a workflow would.
import { act } from "./api.js";
import { fill, h, redo } from "./dom.js";
import { icon } from "./icons.js";
import { note, state } from "./state.js";

// launcher makes the button and its menu.
export function launcher() {
  const menu = h("div", { class: "launches", role: "menu", "aria-label": "Shortcuts and workflow steps", hidden: true });
  const button = h("button", {
    type: "button", class: "launch", "aria-label": "Shortcuts", title: "Shortcuts", "aria-haspopup": "menu", "aria-expanded": "false",
    onclick: () => toggle(menu.hidden),
  }, icon("bolt"));
  const node = h("div", { class: "launcher" }, button, menu);

  function toggle(open) {
    menu.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) menu.querySelector("button")?.focus();
  }

  node.addEventListener("keydown", (e) => {
    if (menu.hidden) return;
    const all = [...menu.querySelectorAll("button")];
    const at = all.indexOf(document.activeElement);
    if (e.key === "ArrowDown" || e.key === "ArrowUp") all.at((at + (e.key === "ArrowDown" ? 1 : -1) + all.length) % all.length).focus();
    else if (e.key === "Escape") { toggle(false); button.focus(); }
    else return;
    e.preventDefault();
    e.stopPropagation();
  });
  node.addEventListener("focusout", (e) => { if (!node.contains(e.relatedTarget)) toggle(false); });

  // draw brings the menu in line with what the app offers.
  node.draw = () => {
    const shortcuts = (state.menu || []).filter((e) => e.global);
    const steps = state.steps || [];
    node.hidden = shortcuts.length + steps.length === 0;
    redo(menu, JSON.stringify([state.me, shortcuts, steps]), () => [
      shortcuts.map((s) => entry(s.name, () => { toggle(false); launch(s); })),
      steps.length > 0 && h("div", { class: "launch-group", role: "presentation" }, "As a step of a workflow"),
      steps.map((s) => entry(s.title, () => { toggle(false); run(s); })),
    ]);
  };
  return node;
}

const entry = (name, does) => h("button", { type: "button", role: "menuitem", onclick: does }, name);

async function launch(shortcut) {
  try {
    await act("shortcut", { person: state.me, action: shortcut.callback });
  } catch (err) {
    note(shortcut.name + " failed with the error “" + err.code + "”");
  }
}

// run shows a step's inputs, runs it, and tells how it ended.
function run(step) {
  const inputs = step.inputs.map((p) => {
    const id = "step-" + p.name;
    return h("div", { class: "input" }, h("label", { for: id }, h("b", {}, p.title), p.required ? "" : " (optional)"),
      h("input", { id, class: "field", name: p.name, type: "text", value: usual(p) }));
  });
  const out = h("div", { class: "outputs", role: "status" });
  const go = h("button", { type: "button", class: "button primary" }, "Run the step");
  const box = h("dialog", { class: "modal", "aria-labelledby": "step-title" },
    h("header", {}, h("h2", { id: "step-title" }, step.title), h("button", { type: "button", class: "icon", "aria-label": "Close", onclick: () => box.close() }, "✕")),
    h("div", { class: "scroll" }, inputs, out),
    h("footer", {}, h("button", { type: "button", class: "button", onclick: () => box.close() }, "Close"), go));
  go.addEventListener("click", () => start(step, box, go, out));
  box.addEventListener("close", () => { box.remove(); document.getElementById("composer-input")?.focus(); });
  document.getElementById("dialogs").append(box);
  box.showModal();
}

// usual is what a workflow would hand to an input by itself: who runs it, and where.
function usual(p) {
  if (p.name === "person") return state.me;
  return p.name === "channel" && !state.channels.find((c) => c.id === state.channel)?.direct ? state.channel : "";
}

async function start(step, box, go, out) {
  const fields = {};
  for (const f of box.querySelectorAll("input.field")) if (f.value.trim()) fields[f.name] = f.value.trim();
  go.disabled = true;
  fill(out, "Running…");
  try {
    const e = await act("step", { person: state.me, action: step.callback, fields });
    fill(out, h("h3", {}, e.state === "completed" ? "It gives" : "It ended with an error"),
      e.error && h("p", {}, e.error),
      h("dl", {}, Object.entries(e.outputs || {}).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value || "–")])));
  } catch (err) {
    fill(out, err.code === "incomplete" ? "Please fill in every field that is not optional." : "The step failed with the error “" + err.code + "”");
  }
  go.disabled = false;
  out.scrollIntoView({ block: "nearest" });
}
