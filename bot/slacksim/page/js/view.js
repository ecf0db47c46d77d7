// Forms: the topmost view of the person, as a dialog.
import { act } from "./api.js";
import { blocks } from "./blocks/index.js";
import { valuesOf } from "./blocks/input.js";
import { textObject } from "./blocks/text.js";
import { fill, h } from "./dom.js";
import { doings } from "./send.js";
import { changed, state } from "./state.js";

let dialog = null;
let sign = "";

export function drawView() {
  const top = state.views.at(-1);
  const now = top ? JSON.stringify(top) : "";
  if (now === sign) return;
  sign = now;
  if (!top) {
    leaveDialog();
    return;
  }
  const same = dialog?.dataset.view === top.id;
  const values = same ? valuesOf(dialog) : {};
  const was = same ? document.activeElement?.closest("[data-action]")?.dataset.action : "";
  const read = same ? dialog.querySelector(".scroll").scrollTop : 0;
  if (!dialog) {
    dialog = h("dialog", { class: "modal", "aria-labelledby": "form-title" });
    dialog.addEventListener("cancel", (e) => { e.preventDefault(); leave(); });
    dialog.addEventListener("keydown", enter);
    document.getElementById("dialogs").append(dialog);
  }
  dialog.dataset.view = top.id;
  draw(top, values);
  if (!dialog.open) dialog.showModal();
  if (was && fieldOf(was)) dialog.querySelector(".scroll").scrollTop = read; // the same page of the form
  begin(was);
}

// leaveDialog takes the dialog away and gives the focus back: to where it was, or to
// the message box where that is gone.
function leaveDialog() {
  if (!dialog) return;
  dialog.close();
  dialog.remove();
  dialog = null;
  if (document.activeElement === document.body) document.getElementById(state.thread ? "thread-input" : "composer-input")?.focus({ preventScroll: true });
}

function draw({ id, view, errors }, values) {
  const how = { values, errors, ...doings({ view: id }) };
  const submit = h("button", { type: "button", class: "button primary submit" }, view.submit ? textObject(view.submit) : "Submit");
  const failed = h("span", { class: "failed", role: "alert" });
  submit.addEventListener("click", () => send(id, submit, failed));
  fill(dialog,
    h("header", {}, h("h2", { id: "form-title" }, textObject(view.title)), h("button", { type: "button", class: "icon", "aria-label": "Close the form", onclick: leave }, "✕")),
    h("div", { class: "scroll" }, blocks(view.blocks || [], how)),
    h("footer", {}, failed, h("button", { type: "button", class: "button", onclick: leave }, view.close ? textObject(view.close) : "Close"), view.submit && submit));
}

// begin puts the focus where the person goes on: at a complaint, where they
// were, where the form wants it, or in the first field.
function begin(was) {
  const at = dialog.querySelector("[aria-invalid]") || (was && fieldOf(was)) ||
    dialog.querySelector("[data-first]") || dialog.querySelector(".field") || dialog.querySelector("footer .button");
  (at?.tagName === "FIELDSET" ? at.querySelector("input:checked") || at.querySelector("input") : at?.box || at)?.focus();
}

const fieldOf = (action) => dialog.querySelector('[data-action="' + CSS.escape(action) + '"]');

// enter sends the form from a field of one line.
function enter(e) {
  if (e.key !== "Enter" || e.isComposing || !e.target.matches("input.field")) return;
  e.preventDefault();
  dialog.querySelector(".submit")?.click();
}

async function send(id, submit, failed) {
  if (submit.getAttribute("aria-busy") === "true") return;
  const errors = complaints();
  if (Object.keys(errors).length > 0) {
    draw({ ...state.views.at(-1), errors }, valuesOf(dialog));
    begin("");
    return;
  }
  failed.textContent = "";
  submit.setAttribute("aria-busy", "true");
  try {
    await act("submit", { person: state.me, view: id, fields: valuesOf(dialog) });
    sign = null; // what the app complains of replaces what was complained of here
    changed();
  } catch (err) {
    failed.textContent = err.code === "incomplete" ? "Please fill in every field that is not optional." : "This did not work (" + (err.code || err.message) + "). Try again.";
  } finally {
    submit.removeAttribute("aria-busy");
  }
}

// complaints are what a browser can tell of the fields by itself, by block.
function complaints() {
  const found = {};
  for (const f of dialog.querySelectorAll(".input .field")) {
    if (f.validationMessage) found[f.dataset.block] = f.validationMessage;
    else if (f.dataset.required && !f.read()) found[f.dataset.block] = "Please complete this required field.";
  }
  return found;
}

function leave() {
  const top = state.views.at(-1);
  if (top) act("close", { person: state.me, view: top.id }).catch(() => {}); // the app may have closed it first
}
