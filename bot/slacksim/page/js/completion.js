// The list above the message box while a command or a mention is typed.
import { fill, h } from "./dom.js";
import { channel, state } from "./state.js";

// completion keeps the list for a text box; it returns key(event), which tells
// whether the list took the key, and update().
export function completion(box, list) {
  let found = [], at = 0, from = 0;

  function update() {
    [found, from] = candidates(box.value.slice(0, box.selectionStart));
    at = 0;
    draw();
  }

  function draw() {
    list.hidden = found.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    fill(list, found.map((c, i) => h("li", {
      role: "option", id: list.id + i, "aria-selected": String(i === at),
      onmousedown: (e) => { e.preventDefault(); take(i); },
    }, h("b", {}, c.name), c.hint && h("i", {}, c.hint), c.description && h("span", {}, c.description))));
    if (list.hidden) box.removeAttribute("aria-activedescendant");
    else box.setAttribute("aria-activedescendant", list.id + at);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }

  function take(i) {
    const put = found[i].name + " ";
    const rest = box.value.slice(box.selectionStart).replace(/^ /, "");
    box.value = box.value.slice(0, from) + put + rest;
    box.setSelectionRange(from + put.length, from + put.length);
    close();
    box.dispatchEvent(new Event("input"));
  }

  function close() {
    found = [];
    draw();
  }

  function key(e) {
    if (list.hidden) return false;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (e.key in steps) {
      at = (at + steps[e.key] + found.length) % found.length;
      draw();
    } else if (e.key === "Tab" && !e.shiftKey || e.key === "Enter" && !whole()) {
      take(at);
    } else if (e.key === "Escape") {
      close();
    } else {
      return false;
    }
    e.preventDefault();
    e.stopPropagation();
    return true;
  }

  // whole tells that all of the chosen name stands there: Enter sends then.
  function whole() {
    return box.value.slice(from, box.selectionStart).toLowerCase() === found[at].name.toLowerCase();
  }

  return { key, update, close };
}

// candidates lists what may be meant by the text before the cursor, and where
// it begins.
function candidates(before) {
  const command = /^\/\S*$/.exec(before);
  if (command) {
    const typed = command[0].toLowerCase();
    return [(state.commands || []).filter((c) => c.name.toLowerCase().startsWith(typed)), 0];
  }
  const mention = /(^|[\s(])@([\p{L}\p{N}. -]{0,30})$/u.exec(before);
  if (!mention) return [[], 0];
  const typed = mention[2].toLowerCase();
  const here = channel(state.channel)?.members || [];
  const fits = (p) => p.name.toLowerCase().split(/\s+/).some((w, i, all) => all.slice(i).join(" ").startsWith(typed));
  const people = state.people.filter((p) => here.includes(p.id) && p.id !== state.me && fits(p));
  return [people.map((p) => ({ name: "@" + p.name, description: p.bot ? "App" : "" })), before.length - mention[2].length - 1];
}
