// The drawer at the bottom: how a message came to be, as Slack and the app saw
// it, and beside it the panel to cause trouble.
import { fill, h, redo } from "./dom.js";
import { messagesIn, nameOf, state } from "./state.js";
import { buildTrouble, troubleShown } from "./trouble.js";

const pane = document.getElementById("inspector");
const toggle = document.getElementById("inspect");
const about = h("span", { class: "about" });
const message = h("div", { class: "inspected", id: "inspect-message", role: "tabpanel" });
const trouble = h("div", { class: "inspected", id: "inspect-trouble", role: "tabpanel" });
const arrows = [["Older message", -1, "↑"], ["Newer message", 1, "↓"]].map(([label, by, sign]) => h("button", { type: "button", class: "icon", "aria-label": label, title: label, onclick: () => step(by) }, sign));
const tabs = [tab("message", "Message", message), tab("trouble", "Cause trouble", trouble)];
let open = "";
let chosen = null; // {channel, ts}
let found = null; // what the server says of it
let asked = "";

export function buildInspector() {
  fill(pane,
    h("header", { class: "title" }, h("div", { class: "tabs", role: "tablist", "aria-label": "Inspector" }, tabs), about,
      arrows,
      h("button", { type: "button", class: "icon", "aria-label": "Close the inspector", onclick: closeInspector }, "✕")),
    message, trouble);
  buildTrouble(trouble, () => chosen);
  toggle.addEventListener("click", () => (open ? closeInspector() : show("message")));
  document.addEventListener("click", choose);
}

// tab makes a tab; the arrow keys go from one to the other.
function tab(name, label, panel) {
  panel.setAttribute("aria-labelledby", "inspect-tab-" + name);
  return h("button", {
    type: "button", class: "tab", role: "tab", id: "inspect-tab-" + name, "aria-controls": panel.id, "data-name": name,
    onclick: () => show(name),
    onkeydown: (e) => {
      if (e.key !== "ArrowLeft" && e.key !== "ArrowRight") return;
      const other = tabs.find((t) => t !== e.currentTarget);
      show(other.dataset.name);
      other.focus();
    },
  }, label);
}

function show(name) {
  open = name;
  if (name === "message" && !chosen) chosen = newest();
  pane.hidden = false;
  toggle.setAttribute("aria-expanded", "true");
  for (const t of tabs) {
    t.setAttribute("aria-selected", String(t.dataset.name === name));
    t.tabIndex = t.dataset.name === name ? 0 : -1;
  }
  message.hidden = name !== "message";
  trouble.hidden = name !== "trouble";
  for (const a of arrows) a.hidden = name !== "message";
  troubleShown(name === "trouble");
  drawInspector();
}

export function closeInspector() {
  if (!open) return false;
  open = "";
  pane.hidden = true;
  toggle.setAttribute("aria-expanded", "false");
  troubleShown(false);
  mark();
  toggle.focus();
  return true;
}

// choose takes the message that was clicked, unless something in it was.
function choose(e) {
  const row = e.target.closest?.(".message[data-ts]");
  if (!open || !row || e.target.closest("a, button, input, select, textarea, summary") || String(getSelection())) return;
  chosen = { channel: state.channel, ts: row.dataset.ts };
  show("message");
}

// here lists the messages on the screen: those of the thread, or of the channel.
function here() { return state.channel ? messagesIn(state.channel, state.thread) : []; }

function newest() {
  const all = here();
  const m = all.findLast((x) => x.bot_id) || all.at(-1);
  return m ? { channel: m.channel, ts: m.ts } : null;
}

function step(by) {
  const all = here();
  const at = all.findIndex((m) => m.ts === chosen?.ts);
  const m = at < 0 ? all.at(-1) : all[at + by];
  if (m) chosen = { channel: m.channel, ts: m.ts };
  show("message");
  document.querySelector('.message.chosen')?.scrollIntoView({ block: "nearest" });
}

// drawInspector asks again when something may be different: every change on the
// page may have come with a further call.
export function drawInspector() {
  if (!open) return;
  mark();
  const m = chosen && state.messages.find((x) => x.channel === chosen.channel && x.ts === chosen.ts);
  about.textContent = open === "message" && m ? nameOf(m.user) + ", " + new Date(m.ts * 1000).toLocaleTimeString() : "";
  if (open !== "message") return;
  if (!m) {
    found = null;
    asked = "";
    const words = chosen ? "This message is the workspace's own: the app has no part in it." : "Click a message to see how it came to be.";
    redo(message, words, () => h("p", { class: "quiet-words" }, words));
    return;
  }
  const now = JSON.stringify([state.me, m, state.statuses]);
  if (now === asked) return;
  asked = now;
  load(now);
}

async function load(of) {
  const q = new URLSearchParams({ person: state.me, ...chosen });
  const answer = await fetch("api/inspect?" + q).catch(() => null);
  if (asked !== of) return; // another one was chosen meanwhile
  found = answer?.ok ? await answer.json() : null;
  redo(message, JSON.stringify(found), () => (found ? story(found) : h("p", { class: "quiet-words" }, "The workspace can't tell about this message.")));
}

// mark shows which message is meant.
function mark() {
  for (const row of document.querySelectorAll(".message.chosen")) row.classList.remove("chosen");
  if (!open || !chosen) return;
  for (const row of document.querySelectorAll('.message[data-ts="' + CSS.escape(chosen.ts) + '"]')) row.classList.add("chosen");
}

// story is all that is known of a message, in the order in which it happened.
function story(s) {
  const steps = [...s.envelopes.map((e) => [e.at_ms, envelope(e, s.message)]), ...s.calls.map((c) => [c.at_ms, call(c)])].sort((a, b) => a[0] - b[0]);
  return [
    h("section", { tabindex: "0", "aria-label": "What happened" }, h("h3", {}, "What happened"), steps.length ? h("ol", { class: "steps" }, steps.map((x) => x[1])) : h("p", { class: "quiet-words" }, "Nothing of it went to the app: it was not addressed.")),
    h("section", { tabindex: "0", "aria-label": "Slack's rules" }, h("h3", {}, "Slack's rules"), s.rules.length ? h("ul", { class: "rules" }, s.rules.map(rule)) : h("p", { class: "quiet-words" }, "A person wrote it: nothing to look at."),
      s.message.blocks && s.message.bot_id && blocksOf(s.message.blocks)),
  ];
}

function rule(r) {
  return h("li", { class: r.kept ? "" : "broken" }, h("b", {}, (r.kept ? "✓ " : "✗ ") + r.what), h("span", {}, r.how));
}

function envelope(e, m) {
  const end = e.acked ? (e.late ? "acknowledged too late, after " : "acknowledged after ") + time(e.took_ms) : e.conn ? "not acknowledged" : "no connection was open";
  const of = e.body.payload?.event?.ts === m.ts ? " (of this message)" : "";
  const again = e.attempt ? ", retry " + e.attempt + " (" + e.reason + ")" : "";
  return happening(e.at_ms, "→", "envelope " + e.type + of + again, end, !e.acked || e.late, [["Envelope", e.body], e.ack && ["Acknowledged with", e.ack]]);
}

function call(c) {
  const params = Object.fromEntries(Object.entries(c.params).map(([k, v]) => [k, parsed(v)]));
  const end = (c.status ? "HTTP " + c.status : "cut") + (c.error ? ", " + c.error : "") + " after " + time(c.took_ms);
  return happening(c.at_ms, "←", c.method, end, Boolean(c.error) || c.status !== 200, [["Asked", params], ["Answered", parsed(c.response)]]);
}

function happening(at, arrow, what, end, bad, parts) {
  return h("li", { class: bad ? "broken" : "" }, h("details", {},
    h("summary", {}, h("span", { class: "at" }, time(at)), h("b", {}, arrow + " " + what), h("span", {}, end)),
    parts.filter(Boolean).map(([name, value]) => [h("h4", {}, name), h("pre", { tabindex: "0" }, pretty(value))])));
}

// blocksOf shows blocks as JSON, to copy or to open in Slack's own tool.
function blocksOf(blocks) {
  const text = pretty(blocks);
  const copy = h("button", { type: "button", class: "button", onclick: () => copied(copy, text) }, "Copy");
  const builder = "https://app.slack.com/block-kit-builder/#" + encodeURIComponent(JSON.stringify({ blocks }));
  return [h("h3", {}, "Blocks"),
    h("div", { class: "actions" }, copy, h("a", { class: "button", href: builder, target: "_blank", rel: "noopener noreferrer" }, "Open in Block Kit Builder")),
    h("p", { class: "quiet-words" }, "The link goes to Slack and takes the blocks along."),
    h("pre", { class: "json", tabindex: "0" }, text)];
}

async function copied(button, text) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    const range = document.createRange(); // without the right to copy: selected, for Ctrl+C
    range.selectNodeContents(pane.querySelector(".json"));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    button.textContent = "Selected: press Ctrl+C";
  }
}

function parsed(text) {
  try {
    return /^[[{]/.test(text) ? JSON.parse(text) : text;
  } catch {
    return text;
  }
}

const pretty = (v) => (typeof v === "string" ? v : JSON.stringify(v, null, 2));
const time = (ms) => (ms >= 1000 ? (ms / 1000).toFixed(2) + " s" : ms < 10 ? ms.toFixed(1) + " ms" : Math.round(ms) + " ms");
