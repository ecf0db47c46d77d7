// The message box: Enter sends, Shift+Enter begins a line.
import { completion } from "./completion.js";
import { h } from "./dom.js";
import { send } from "./send.js";
import { state } from "./state.js";

// composer makes a message box; id is its text box's, thread() the thread that it
// writes into, sent() is called after each text, and beside stands before it.
export function composer(id, label, thread, sent, beside) {
  const list = h("ul", { class: "completion", id: id + "-list", role: "listbox", "aria-label": "Suggestions", hidden: true });
  const box = h("textarea", {
    id, rows: "1", "aria-label": label, placeholder: label, autocomplete: "off", spellcheck: "true",
    role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false",
  });
  const button = h("button", { type: "button", class: "send", "aria-label": "Send", disabled: true }, "➤");
  const complete = completion(box, list);
  const drafts = new Map(); // unsent texts, by where they belong
  let place = "";

  function grow() {
    box.style.height = "auto";
    box.style.height = Math.min(box.scrollHeight, 200) + "px";
    button.disabled = !box.value.trim();
  }

  async function submit() {
    const text = box.value.replace(/^\n+|\s+$/g, "");
    if (!text.trim()) return;
    box.value = "";
    complete.close();
    grow();
    const from = place;
    sent?.();
    const taken = await send(text, thread());
    if (!taken && place === from && !box.value) {
      box.value = text;
      grow();
    }
  }

  box.addEventListener("input", () => { grow(); complete.update(); });
  box.addEventListener("click", complete.update);
  box.addEventListener("blur", complete.close);
  box.addEventListener("keydown", (e) => {
    if (e.isComposing || complete.key(e)) return;
    if (e.key === "Enter" && !e.shiftKey) {
      e.preventDefault();
      submit();
    }
  });
  box.addEventListener("keypress", (e) => e.key === "Enter" && !e.shiftKey && e.preventDefault()); // sent in pieces by some keyboards
  button.addEventListener("click", () => { submit(); box.focus(); });

  const node = h("div", { class: "composer" }, list, h("div", { class: "box" }, beside, box, button));
  // at tells where the box is now, so that every place keeps its own draft.
  node.at = (title) => {
    const now = [state.me, state.channel, thread()].join("/");
    box.placeholder = title;
    if (now === place) return;
    drafts.set(place, box.value);
    if (place) box.value = drafts.get(now) || ""; // what was typed while the page loaded stays
    place = now;
    complete.close();
    grow();
  };
  node.input = box;
  return node;
}
