// The first minute: things to try, one click each, with what to look at in each
// answer. What they are comes from the server, as a list in their order.
import { act } from "./api.js";
import { h, redo } from "./dom.js";
import { send, withMentions } from "./send.js";
import { opened } from "./sidebar.js";
import { changed, direct, goTo, isReply, messagesIn, nameOf, note, state, watch } from "./state.js";

const pane = document.getElementById("tour");
const doneKey = "slacksim.done";
const shownKey = "slacksim.try";
const done = new Set(JSON.parse(sessionStorage.getItem(doneKey) || "[]")); // labels
const roots = new Map(); // by person and label: where the question stands
const waiting = []; // {root, resolve}
let last = null; // the step that was taken last
let busy = false;

export function buildTour() { watch(answer); }

export const tourShown = () => state.try?.length > 0 && localStorage.getItem(shownKey) !== "off";

export function toggleTour() {
  if (pane.contains(document.activeElement)) document.getElementById("composer-input").focus();
  localStorage.setItem(shownKey, tourShown() ? "off" : "on");
  changed();
}

export function drawTour() {
  const cards = done.size === 0 && messagesIn(state.channel).length === 0; // they say the same
  pane.hidden = cards || !tourShown();
  if (pane.hidden) return;
  const next = state.try.find((s) => !done.has(s.label));
  redo(pane, JSON.stringify([state.try, last, [...done], busy]), () => [
    h("span", { class: "count" }, h("span", { class: "hidden" }, "Tried: "), state.try.filter((s) => done.has(s.label)).length + " of " + state.try.length),
    h("p", { class: "look" }, last ? [h("b", {}, last.label + ": "), last.look] : "Your first minute: " + state.try.length + " things to try, one click each."),
    next ? step(next, "Next: " + next.label, "button primary") : h("span", { class: "look" }, "That was all. Ask what you like, or become somebody else at the top right."),
    all(),
    h("button", { type: "button", class: "icon", "aria-label": "Hide the first minute", onclick: toggleTour }, "✕"),
  ]);
}

// all lists every step, to take in any order.
function all() {
  const box = h("details", { class: "all" }, h("summary", {}, "All"),
    h("ol", {}, state.try.map((s) => h("li", {}, step(s, (done.has(s.label) ? "✓ " : "") + s.label, "")))));
  box.addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !box.open) return;
    e.preventDefault();
    box.open = false;
    box.firstChild.focus();
  });
  box.addEventListener("focusout", (e) => { if (!box.contains(e.relatedTarget)) box.open = false; });
  return box;
}

function step(s, label, kind) {
  return h("button", { type: "button", class: kind, title: s.text, "aria-busy": busy ? "true" : null, onclick: () => take(s) }, label);
}

// take goes where a step belongs and does it. A question's thread opens, since
// its answer comes there.
export async function take(s) {
  if (busy) return;
  busy = true;
  changed();
  try {
    await go(s);
  } catch (err) {
    note("“" + s.label + "” did not work: " + err.message);
  } finally {
    busy = false;
    changed();
    queueMicrotask(() => document.activeElement === document.body && pane.querySelector("button")?.focus());
  }
}

async function go(s) {
  const before = state.try[state.try.indexOf(s) - 1];
  if (s.thread && before && !roots.has(key(before))) await go(before);
  last = s;
  done.add(s.label);
  sessionStorage.setItem(doneKey, JSON.stringify([...done]));
  if (s.thread && before) return goOn(s, roots.get(key(before)));
  if (s.home) {
    goTo(direct().id, "", "home");
    return opened("home");
  }
  const room = place(s);
  if (!room) throw new Error(nameOf(state.me) + " is not in #" + s.channel);
  goTo(room.id);
  if (s.text.startsWith("/")) return send(s.text);
  const m = await act("say", { person: state.me, channel: room.id, text: withMentions(s.text) });
  roots.set(key(s), m);
  goTo(room.id, m.ts);
}

// goOn writes into a thread once its question has an answer.
async function goOn(s, root) {
  goTo(root.channel, root.ts);
  await new Promise((resolve) => {
    waiting.push({ root, resolve });
    answer();
  });
  roots.set(key(s), root);
  await send(s.text, root.ts);
}

function answer() {
  const answered = ({ root }) => state.messages.some((m) => m.channel === root.channel && m.thread_ts === root.ts && isReply(m) && m.bot_id);
  for (const w of waiting.filter(answered)) {
    waiting.splice(waiting.indexOf(w), 1);
    w.resolve();
  }
}

const key = (s) => state.me + "/" + s.label;

function place(s) {
  const name = (s.channel || "").replace(/^#/, "");
  return name ? state.channels.find((c) => c.name === name) : direct();
}
