// Forms: the topmost view of the person, as a dialog.
import { act } from "./api.js";
import { blocks } from "./blocks/index.js";
import { valuesOf } from "./blocks/input.js";
import { textObject } from "./blocks/text.js";
import { fill, h } from "./dom.js";
import { state } from "./state.js";

let dialog = null;
let sign = "";

export function drawView() {
  const top = state.views.at(-1);
  const now = top ? JSON.stringify(top) : "";
  if (now === sign) return;
  sign = now;
  if (!top) {
    dialog?.close(); // gives the focus back
    dialog?.remove();
    dialog = null;
    return;
  }
  const same = dialog?.dataset.view === top.id;
  const values = same ? valuesOf(dialog) : {};
  const was = same ? document.activeElement?.closest("[data-action]")?.dataset.action : "";
  if (!dialog) {
    dialog = h("dialog", { class: "modal", "aria-labelledby": "form-title" });
    dialog.addEventListener("cancel", (e) => { e.preventDefault(); leave(); });
    dialog.addEventListener("keydown", enter);
    document.getElementById("dialogs").append(dialog);
  }
  dialog.dataset.view = top.id;
  draw(top, values);
  if (!dialog.open) dialog.showModal();
  begin(was);
}

function draw({ id, view, errors }, values) {
  const how = { values, errors, press: (action, value) => act("click", { person: state.me, view: id, action, value }) };
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
  const at = dialog.querySelector("[aria-invalid]") || (was && dialog.querySelector('[data-action="' + CSS.escape(was) + '"]')) ||
    dialog.querySelector("[data-first]") || dialog.querySelector(".field") || dialog.querySelector("footer .button");
  (at?.tagName === "FIELDSET" ? at.querySelector("input:checked") || at.querySelector("input") : at)?.focus();
}

// enter sends the form from a field of one line.
function enter(e) {
  if (e.key !== "Enter" || e.isComposing || !e.target.matches("input.field")) return;
  e.preventDefault();
  dialog.querySelector(".submit")?.click();
}

async function send(id, submit, failed) {
  if (submit.getAttribute("aria-busy") === "true") return;
  failed.textContent = "";
  submit.setAttribute("aria-busy", "true");
  try {
    await act("submit", { person: state.me, view: id, fields: valuesOf(dialog) });
  } catch (err) {
    failed.textContent = err.code === "incomplete" ? "Please fill in every field that is not optional." : "This did not work (" + (err.code || err.message) + "). Try again.";
  } finally {
    submit.removeAttribute("aria-busy");
  }
}

function leave() {
  const top = state.views.at(-1);
  if (top) act("close", { person: state.me, view: top.id }).catch(() => {}); // the app may have closed it first
}
