// The page begins here: it builds the panes once and draws them after every
// change.
import { buildChannel, drawChannel } from "./channel.js";
import { announce } from "./dom.js";
import { buildInspector, closeInspector, drawInspector } from "./inspector.js";
import { buildPersonas, drawPersonas } from "./personas.js";
import { closeDrawer, drawSidebar, opened, toggleDrawer } from "./sidebar.js";
import { become, channel, changed, isReply, nameOf, onMessage, state, watch } from "./state.js";
import { startTheme } from "./theme.js";
import { buildThread, closeThread, drawThread } from "./thread.js";
import { buildTour, drawTour } from "./tour.js";
import { drawView } from "./view.js";

function drawTop() {
  document.getElementById("workspace").textContent = state.title;
  const link = document.getElementById("link");
  const words = !state.linked ? "The workspace has stopped" : state.connections === 0 ? nameOf(state.bot) + " is not connected" : "";
  if (link.textContent !== words) link.textContent = words;
  drawPersonas();
}

function draw() {
  if (!state.loaded) return;
  drawTop();
  drawTour(); // its height first: lists below keep to their end
  drawSidebar();
  drawThread(); // it takes its room before the channel scrolls to its end
  drawChannel();
  drawView();
  drawInspector();
}

const hushed = new Set(); // streams, by ts: read out when they are whole

// hear reads new messages of others out, where they are on the screen.
function hear(m, fresh) {
  const seen = m.channel === state.channel && (!isReply(m) || m.thread_ts === state.thread || channel(m.channel)?.direct);
  if (fresh && m.streaming) hushed.add(m.ts);
  const whole = !m.streaming && (fresh || hushed.delete(m.ts));
  if (seen && whole && m.user !== state.me) announce(nameOf(m.user) + ": " + (m.text || "new message").slice(0, 300));
}

function keys(e) {
  if (e.key !== "Escape" || e.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (!closeDrawer(false) && !(e.target.closest("#inspector") && closeInspector())) closeThread();
}

startTheme();
buildPersonas();
buildChannel();
buildThread();
buildInspector();
buildTour();
watch(draw);
onMessage(hear);
document.querySelector(".skip").addEventListener("click", () => document.getElementById("composer-input").focus());
document.getElementById("menu").addEventListener("click", toggleDrawer);
document.getElementById("main").addEventListener("click", () => document.body.classList.contains("drawer") && closeDrawer(false));
document.addEventListener("keydown", keys);

const [, me = "", at = "", thread = ""] = /^#([^/]*)\/?([^/]*)\/?([^/]*)$/.exec(location.hash) || [];
state.channel = at;
state.thread = thread;
become(me);
let first = true;
watch(() => {
  if (!state.loaded || !first) return;
  first = false;
  opened(); // so that the app offers its prompts
});
// What the bot is doing is told in turns, where it gave several lines.
setInterval(() => { if (state.statuses.some((s) => s.text && s.loading?.length > 1)) changed(); }, 2500);
