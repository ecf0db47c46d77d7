// The conversation in the middle: its name, its messages, what to try, the box.
import { blocks } from "./blocks/index.js";
import { composer } from "./composer.js";
import { fill, h, redo } from "./dom.js";
import { icon } from "./icons.js";
import { launcher } from "./launcher.js";
import { drawMessages, statusLine, statusNode } from "./messages.js";
import { doings, send } from "./send.js";
import { opened } from "./sidebar.js";
import { channel, changed, messagesIn, nameOf, state, statusOf, titleOf } from "./state.js";
import { take, toggleTour, tourShown } from "./tour.js";

const name = h("h1", {});
const about = h("span", { class: "about" });
const tabs = h("div", { class: "tabs", role: "group", "aria-label": "Views of the app", hidden: true });
const tryButton = h("button", { type: "button", class: "quiet-button", "aria-pressed": "true", onclick: toggleTour }, "Try this");
const empty = h("div", { class: "empty" });
const list = h("ol", { class: "messages", "aria-label": "Messages" });
const status = h("div", { class: "below" });
const scroll = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Messages" }, empty, list);
const home = h("div", { class: "scroll home", hidden: true });
const offers = h("div", { class: "offers", role: "group", "aria-label": "Suggestions" });
const launches = launcher();
const box = composer("composer-input", "Message", () => "", () => { scroll.scrollTop = scroll.scrollHeight; }, launches);

export function buildChannel() {
  fill(document.getElementById("main"), h("header", { class: "title" }, h("div", {}, name, about), tabs, tryButton), scroll, home, status, offers, box);
}

export function drawChannel() {
  const c = channel(state.channel);
  if (!c) return;
  const title = titleOf(c);
  redo(name, JSON.stringify([c.id, title]), () => [c.name && h("span", { class: "sign", "aria-hidden": "true" }, c.private ? icon("lock") : "#"), title]);
  about.textContent = c.direct ? "App" : c.members.map(nameOf).join(", ");
  document.title = title + " | " + state.title;
  const messages = messagesIn(c.id);
  redo(empty, JSON.stringify([c.id, title, messages.length === 0]), () => messages.length === 0 && beginning(c, title));
  empty.hidden = messages.length > 0;
  drawMessages(list, messages, false);
  const doing = statusLine(c.id, "");
  redo(status, doing, () => doing && statusNode(doing));
  drawHome(c);
  drawOffers(c, messages.length === 0);
  launches.draw();
  box.at("Message " + (c.name ? "#" : "") + title);
}

function beginning(c, title) {
  const lead = c.direct ? "Write to " + title + ", or type / for its commands." : "This is where " + (c.name ? "#" : "your conversation with ") + title + " begins. Type / for commands, @ to mention somebody.";
  const tries = state.try || [];
  return [h("h2", {}, (c.name ? "#" : "") + title), h("p", {}, lead),
    tries.length > 0 && h("p", { class: "lead" }, "Try this, one click each:"),
    h("div", { class: "cards" }, tries.map((s) => h("button", { type: "button", class: "card", onclick: () => take(s) },
      h("b", {}, s.label), h("span", {}, s.text), h("small", {}, s.channel ? "in #" + s.channel.replace(/^#/, "") : "to " + nameOf(state.bot)))))];
}

// drawOffers shows the bot's prompts in its conversation.
function drawOffers(c, isEmpty) {
  const prompts = c.direct ? statusOf(c.id, "")?.prompts || [] : [];
  const sign = JSON.stringify([state.me, c.id, state.tab, prompts]);
  tryButton.setAttribute("aria-pressed", String(tourShown()));
  tryButton.hidden = (state.try || []).length === 0 || isEmpty;
  offers.hidden = prompts.length === 0 || state.tab === "home";
  redo(offers, sign, () => [
    prompts.map((p) => h("button", { type: "button", class: "chip prompt", title: p.message, onclick: () => send(p.message) }, p.title)),
  ]);
}

// drawHome shows the app's home, where it has one. What is drawn anew keeps the focus and
// how far the person has read.
function drawHome(c) {
  const there = Boolean(c.direct && (state.home_tab || state.home));
  if (!there) state.tab = "messages";
  const atHome = state.tab === "home";
  tabs.hidden = !there;
  redo(tabs, state.tab, () => ["home", "messages"].map((t) => h("button", {
    type: "button", class: "tab", "aria-pressed": String(state.tab === t), onclick: () => { state.tab = t; opened(t); changed(); },
  }, t === "home" ? "Home" : "Messages")));
  home.hidden = !atHome;
  for (const part of [scroll, status, box]) part.hidden = atHome;
  const was = home.contains(document.activeElement) ? document.activeElement.closest("[data-action]")?.dataset.action : "";
  const read = home.scrollTop;
  redo(home, JSON.stringify(there && state.home), () => there && (state.home ? blocks(state.home.view.blocks || [], doings({ view: state.home.id })) :
    h("p", { class: "about" }, titleOf(c) + " has not published a home yet.")));
  home.scrollTop = read;
  if (was && !home.contains(document.activeElement)) home.querySelector('[data-action="' + CSS.escape(was) + '"]')?.focus({ preventScroll: true });
}
