// The overflow menu: a button with three dots and what it opens.
import { anchor, h } from "../dom.js";
import { press } from "./actions.js";
import { textObject } from "./text.js";

export function overflow(e, how) {
  const menu = h("div", { class: "popup", popover: "auto", role: "menu", "aria-label": "More actions" });
  const button = h("button", { type: "button", class: "button more", "aria-label": "More actions", "aria-haspopup": "menu", "aria-expanded": "false" }, "•••");
  button.popoverTargetElement = menu;
  const pick = async (o) => {
    menu.hidePopover();
    if (o.url) anchor(o.url).click?.();
    await press(button, e, o.value || "", how);
  };
  menu.append(...(e.options || []).map((o) => h("button", { type: "button", role: "menuitem", onclick: () => pick(o) },
    textObject(o.text), o.description && h("small", {}, textObject(o.description)))));
  menu.addEventListener("toggle", (t) => {
    const open = t.newState === "open";
    button.setAttribute("aria-expanded", String(open));
    if (open) beside(button, menu);
  });
  menu.addEventListener("keydown", (k) => step(k, menu));
  return h("span", { class: "overflow" }, button, menu);
}

// beside puts the menu below its button, or above where there is no room, and
// begins at its first item.
function beside(button, menu) {
  const at = button.getBoundingClientRect();
  const below = at.bottom + 4 + menu.offsetHeight < innerHeight;
  menu.style.left = Math.max(8, Math.min(at.left, innerWidth - menu.offsetWidth - 8)) + "px";
  menu.style.top = Math.max(8, below ? at.bottom + 4 : at.top - 4 - menu.offsetHeight) + "px";
  menu.firstElementChild?.focus();
}

function step(k, menu) {
  const items = [...menu.children];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[k.key];
  if (k.key === "Escape") k.stopPropagation(); // the menu closes, nothing around it
  if (to === undefined) return;
  k.preventDefault();
  items.at(to % items.length)?.focus();
}
