// A list of messages, in a channel or in a thread.
import { act } from "./api.js";
import { blocks } from "./blocks/index.js";
import { markdown } from "./blocks/markdown.js";
import { h } from "./dom.js";
import { emoji } from "./emoji.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { scroller } from "./scroller.js";
import { doings } from "./send.js";
import { nameOf, note, openThread, person, repliesTo, state, statusOf } from "./state.js";

const scrollers = new WeakMap(); // by list

// drawMessages brings a list up to date; inThread leaves out what leads into
// threads. The list follows its end, unless the reader has scrolled away.
export function drawMessages(list, messages, inThread) {
  if (!scrollers.has(list)) scrollers.set(list, scroller(list));
  const place = (inThread ? "t" : "c") + state.me + messages[0]?.channel + (inThread ? state.thread : "");
  scrollers.get(list).draw(messages.length, place, (i) => rowOf(messages[i], messages[i - 1], place, inThread));
}

// rowOf is what the list of rows needs to know of a message.
function rowOf(m, above, place, inThread) {
  const r = () => ({ m, follows: follows(above, m), day: day(m) !== day(above) && day(m), ...threadOf(m, inThread) });
  return { key: place + m.ts, get sign() { return JSON.stringify(r()) + state.people.length; }, build: () => row(r(), inThread) };
}

// threadOf is what a root shows of its thread.
function threadOf(m, inThread) {
  if (inThread) return {};
  const replies = repliesTo(m);
  const last = replies.at(-1);
  return { replies: replies.length, last: last?.ts, who: [...new Set(replies.map((r) => r.user))], status: statusLine(m.channel, m.ts) };
}

// statusLine is what the bot says that it is doing; "" for nothing.
export function statusLine(channel, ts) {
  const s = statusOf(channel, ts);
  const turn = Math.floor(Date.now() / 2500);
  return s?.text ? s.loading?.[turn % s.loading.length] || s.text : s?.session === "processing" ? "is working…" : "";
}

// statusNode shows it, with Slack's button to stop where the app is at work in a thread.
export function statusNode(text, channel, ts) {
  const stop = () => act("stop", { person: state.me, channel, thread: ts }).catch((err) => note("Stop failed with the error “" + err.code + "”"));
  return h("div", { class: "status" }, h("span", { class: "dots", "aria-hidden": "true" }), nameOf(state.bot) + " " + text,
    ts && statusOf(channel, ts)?.session === "processing" && h("button", { type: "button", class: "button stop", onclick: stop }, "Stop"));
}

function row(r, inThread) {
  const { m } = r;
  const who = nameOf(m.user);
  const head = h("div", { class: "head" }, h("span", { class: "author" }, who),
    (m.bot_id || person(m.user)?.bot) && h("span", { class: "tag" }, "APP"), time(m));
  const node = h("li", { class: ["message", r.follows && !r.day ? "follows" : "", m.ephemeral ? "ephemeral" : ""].join(" ").trim(), "data-ts": m.ts },
    r.day && h("div", { class: "day", role: "separator" }, h("span", {}, r.day)),
    m.ephemeral && h("div", { class: "private" }, "Only visible to you"),
    avatar(m, who), head,
    h("div", { class: m.streaming ? "body streaming" : "body" }, content(m), m.edited && h("span", { class: "edited" }, "(edited)")),
    m.files?.map(file),
    m.reactions?.length > 0 && h("div", { class: "reactions" }, m.reactions.map((n) => h("span", { title: ":" + n + ":" }, emoji(n) + " 1"))));
  if (!inThread) node.append(...leadIn(r));
  return node;
}

// leadIn is how one gets from a root into its thread.
function leadIn(r) {
  const { m } = r;
  const out = [];
  if (r.status) out.push(statusNode(r.status, m.channel, m.ts));
  if (r.replies > 0) {
    out.push(h("button", { type: "button", class: "replies", onclick: () => openThread(m.ts) },
      h("b", {}, r.replies === 1 ? "1 reply" : r.replies + " replies"), h("span", {}, "last " + clock(r.last) + ", " + r.who.map(nameOf).join(", "))));
  }
  if (!m.ephemeral && ["", "file_share", "assistant_app_thread"].includes(m.subtype || "")) {
    out.push(h("div", { class: "tools" },
      h("button", { type: "button", onclick: () => openThread(m.ts) }, "Reply in thread"), (state.menu || []).filter((e) => !e.global).map((e) => menuEntry(m, e))));
  }
  return out;
}

// menuEntry is an entry of the app in a message's menu.
function menuEntry(m, entry) {
  const choose = () => act("menu", { person: state.me, channel: m.channel, ts: m.ts, action: entry.callback })
    .catch((err) => note(entry.name + " failed with the error “" + err.code + "”"));
  return h("button", { type: "button", onclick: choose }, entry.name);
}

// content is a message's words: blocks where it has some, else its text. A
// stream has both, and a person's own blocks only repeat their text.
function content(m) {
  const how = doings({ channel: m.channel, ts: m.ts });
  const drawn = m.bot_id && m.blocks?.length > 0;
  const out = [];
  if (m.text && (!drawn || m.markup === "markdown")) out.push(words(m));
  if (drawn) out.push(blocks(m.blocks, how));
  return out;
}

function words(m) {
  if (m.markup === "markdown") return h("div", { class: "markdown" }, markdown(m.text));
  if (m.markup === "none") return h("div", { class: "text" }, m.text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&"));
  return h("div", { class: "text" }, mrkdwn(m.text, { typed: !m.bot_id }));
}

function file(f) {
  return h("a", { class: "file", href: "api/file/" + encodeURIComponent(f.id), download: f.name },
    h("b", {}, icon("file"), " " + (f.title || f.name)), h("small", {}, f.name + ", " + Math.ceil(f.size / 1024) + " kB"));
}

const tints = 6;

function avatar(m, who) {
  const sum = [...(m.user || "w")].reduce((n, c) => n + c.charCodeAt(0), 0);
  const bot = m.bot_id || person(m.user)?.bot;
  return h("span", { class: "avatar " + (bot ? "bot" : "tint" + (sum % tints)), "aria-hidden": "true" }, bot ? "◆" : who.slice(0, 1).toUpperCase());
}

function time(m) {
  const at = new Date(Number(m.ts) * 1000);
  return h("time", { datetime: at.toISOString(), title: at.toLocaleString() }, clock(m.ts));
}

const hours = new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit" });
const days = new Intl.DateTimeFormat([], { weekday: "long", day: "numeric", month: "long" });
const clock = (ts) => hours.format(Number(ts) * 1000);
const day = (m) => (m ? days.format(Number(m.ts) * 1000) : "");

// follows tells a message that goes on from the one above it.
function follows(above, m) {
  return Boolean(above) && above.user === m.user && !above.ephemeral && !m.ephemeral && m.ts - above.ts < 300;
}
