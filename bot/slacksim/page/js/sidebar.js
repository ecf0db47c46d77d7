// Channels, conversations and people at the left; a drawer on narrow screens.
import { act } from "./api.js";
import { h, redo } from "./dom.js";
import { icon } from "./icons.js";
import { goTo, state, titleOf } from "./state.js";

export function drawSidebar() {
  const channels = state.channels.filter((c) => c.name);
  const bot = state.channels.find((c) => c.direct);
  const others = state.people.filter((p) => !p.bot && p.id !== state.me);
  const sign = JSON.stringify([state.channels, state.people, state.me, state.channel, [...state.unread]]);
  redo(document.getElementById("sidebar"), sign, () => [
    group("Channels", channels.map((c) => entry(c, c.private ? icon("lock") : "#"))),
    group("Direct messages", others.map(colleague)),
    bot && group("Apps", [entry(bot, "◆", h("span", { class: "tag" }, "APP"))]),
  ]);
}

function group(name, entries) {
  return entries.length ? h("section", {}, h("h2", {}, name), h("ul", {}, entries.map((e) => h("li", {}, e)))) : null;
}

function entry(c, sign, tag) {
  const unread = state.unread.get(c.id) || 0;
  return h("button", {
    type: "button", class: unread ? "unread" : "", "aria-current": c.id === state.channel ? "page" : null,
    onclick: () => { goTo(c.id); closeDrawer(true); if (c.direct) opened(); },
  }, h("span", { class: "sign", "aria-hidden": "true" }, sign), h("span", { class: "name" }, titleOf(c)), tag,
  unread > 0 && h("span", { class: "badge", "aria-label": unread + " new" }, String(unread)));
}

// colleague is somebody else: their conversation is made when it is opened.
function colleague(p) {
  const room = state.channels.find((c) => !c.name && !c.direct && c.members.includes(p.id));
  if (room) return entry(room, "●");
  return h("button", { type: "button", onclick: async () => {
    const { channel } = await act("direct", { person: state.me, with: p.id });
    goTo(channel);
    closeDrawer(true);
  } }, h("span", { class: "sign", "aria-hidden": "true" }, "●"), h("span", { class: "name" }, p.name));
}

// opened tells the app that its conversation is on the screen, as Slack does.
export function opened(tab = "messages") {
  act("open", { person: state.me, tab }).catch(() => {}); // an app without the event is told nothing
}

export function toggleDrawer() {
  const open = document.body.classList.toggle("drawer");
  document.getElementById("menu").setAttribute("aria-expanded", String(open));
  if (open) document.querySelector("#sidebar button")?.focus();
}

export function closeDrawer(chosen) {
  const open = document.body.classList.contains("drawer");
  document.body.classList.remove("drawer");
  document.getElementById("menu").setAttribute("aria-expanded", "false");
  if (chosen) document.querySelector("#main textarea")?.focus({ preventScroll: true });
  else if (open) document.getElementById("menu").focus();
  return open;
}
