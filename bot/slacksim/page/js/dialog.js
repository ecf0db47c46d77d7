// Dialogs that stop everything else until they are answered.
import { textObject } from "./blocks/text.js";
import { h } from "./dom.js";

// confirmed asks what an element's confirm object says; false for "no".
export function confirmed(c) {
  return new Promise((resolve) => {
    const text = (t, other) => t?.text || other;
    const box = h("dialog", { class: "modal small", "aria-label": text(c.title, "Are you sure?") },
      h("h2", {}, text(c.title, "Are you sure?")),
      h("p", {}, textObject(c.text)),
      h("footer", {},
        h("button", { type: "button", class: "button", onclick: () => box.close("no") }, text(c.deny, "Cancel")),
        h("button", { type: "button", class: "button " + (c.style === "danger" ? "danger" : "primary"), onclick: () => box.close("yes") }, text(c.confirm, "Confirm"))));
    box.addEventListener("close", () => {
      box.remove();
      resolve(box.returnValue === "yes");
    });
    document.getElementById("dialogs").append(box);
    box.showModal();
  });
}
