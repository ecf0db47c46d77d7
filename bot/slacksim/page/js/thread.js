// The thread at the right, over the conversation on narrow screens.
import { composer } from "./composer.js";
import { fill, h, redo } from "./dom.js";
import { drawMessages, statusLine, statusNode } from "./messages.js";
import { send } from "./send.js";
import { channel, goTo, messagesIn, onMessage, state, statusOf, titleOf } from "./state.js";

const where = h("span", { class: "about" });
const title = h("h2", {}, "Thread");
const list = h("ol", { class: "messages", "aria-label": "Messages of the thread" });
const scroll = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Messages of the thread" }, list);
const below = h("div", { class: "below" });
const prompts = h("div", { class: "offers", role: "group", "aria-label": "Suggestions", hidden: true });
const box = composer("thread-input", "Reply", () => state.thread, () => { scroll.scrollTop = scroll.scrollHeight; });
let shown = "";

export function buildThread() {
  const close = h("button", { type: "button", class: "icon", "aria-label": "Close the thread", onclick: closeThread }, "✕");
  fill(document.getElementById("thread"), h("header", { class: "title" }, h("div", {}, title, where), close), scroll, below, prompts, box);
  onMessage(follow);
}

export function drawThread() {
  const pane = document.getElementById("thread");
  const messages = state.thread ? messagesIn(state.channel, state.thread) : [];
  pane.hidden = messages.length === 0;
  document.body.classList.toggle("threaded", !pane.hidden);
  if (pane.hidden) {
    shown = "";
    list.replaceChildren(); // it may be another person who looks next
    return;
  }
  const c = channel(state.channel);
  const st = statusOf(c.id, state.thread);
  title.textContent = st?.title || "Thread";
  where.textContent = (c.name ? "#" : "") + titleOf(c);
  drawMessages(list, messages, true);
  const doing = statusLine(c.id, state.thread);
  redo(below, state.thread + doing, () => doing && statusNode(doing, c.id, state.thread));
  prompts.hidden = !st?.prompts?.length;
  redo(prompts, JSON.stringify([state.thread, st?.prompts]), () => (st?.prompts || []).map((p) => h("button", { type: "button", class: "chip prompt", title: p.message, onclick: () => send(p.message, state.thread) }, p.title)));
  box.at("Reply…");
  if (shown !== state.thread) {
    shown = state.thread;
    if (!quiet) box.input.focus({ preventScroll: true });
    else if (!document.activeElement.checkVisibility()) scroll.focus({ preventScroll: true }); // a narrow screen has the thread alone
    quiet = false;
  }
}

let quiet = false; // the thread opens by itself: leave the focus where it is

// follow opens the thread of the bot's answer in its own conversation, where
// each message begins one, unless another thread is being written in.
function follow(m, fresh) {
  const mine = fresh && m.user === state.bot && m.channel === state.channel && channel(m.channel)?.direct && m.thread_ts;
  if (!mine || m.thread_ts === state.thread || box.input.value) return;
  quiet = true;
  goTo(m.channel, m.thread_ts);
}

export function closeThread() {
  if (!state.thread) return false;
  const root = state.thread;
  goTo(state.channel);
  queueMicrotask(() => document.querySelector('#main [data-ts="' + CSS.escape(root) + '"] button')?.focus());
  return true;
}
