// The page begins here: it builds the panes once and draws them after every
// change.
import { buildChannel, drawChannel } from "./channel.js";
import { announce, h, redo } from "./dom.js";
import { buildInspector, closeInspector, drawInspector } from "./inspector.js";
import { closeDrawer, drawSidebar, opened, toggleDrawer } from "./sidebar.js";
import { become, channel, isReply, nameOf, onMessage, state, watch, withBot } from "./state.js";
import { startTheme } from "./theme.js";
import { buildThread, closeThread, drawThread } from "./thread.js";
import { buildTour, drawTour } from "./tour.js";
import { drawView } from "./view.js";

const persona = document.getElementById("persona");

function drawTop() {
  document.getElementById("workspace").textContent = state.title;
  const link = document.getElementById("link");
  const words = !state.linked ? "The workspace has stopped" : state.connections === 0 ? nameOf(state.bot) + " is not connected" : "";
  if (link.textContent !== words) link.textContent = words;
  const people = state.people.filter((p) => !p.bot);
  redo(persona, JSON.stringify(people), () => people.map((p) => h("option", { value: p.id }, p.name)));
  persona.value = state.me;
}

function draw() {
  if (!state.loaded) return;
  drawTop();
  drawSidebar();
  drawChannel();
  drawThread();
  drawView();
  drawTour();
  drawInspector();
}

// hear reads new messages of others out, where they are on the screen.
function hear(m) {
  const seen = m.channel === state.channel && (!isReply(m) || m.thread_ts === state.thread || channel(m.channel)?.direct);
  if (seen && m.user !== state.me) announce(nameOf(m.user) + ": " + (m.text || "new message").slice(0, 300));
}

function keys(e) {
  if (e.key !== "Escape" || e.defaultPrevented || document.querySelector("dialog[open]")) return;
  if (!closeDrawer(false) && !(e.target.closest("#inspector") && closeInspector())) closeThread();
}

startTheme();
buildChannel();
buildThread();
buildInspector();
buildTour();
watch(draw);
onMessage(hear);
persona.addEventListener("change", () => {
  const now = channel(state.channel);
  if (now?.direct) state.channel = withBot; // the next person has their own
  become(persona.value);
});
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
