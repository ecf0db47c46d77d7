// What the person at the screen knows and where they are. Others subscribe and
// draw; nobody else keeps a copy.
import { listen } from "./api.js";
import { isReply, timeline } from "./timeline.js";

export { isReply };

export const state = {
  loaded: false,
  linked: true, // the stream to the server is open
  me: "", bot: "", title: "", connections: 0,
  people: [], channels: [], messages: [], statuses: [], views: [], home: null, home_tab: false, commands: [], try: [], menu: [],
  channel: "", // id
  thread: "", // ts of the root; "" for none
  tab: "messages", // in the conversation with the bot: "messages" or "home"
  unread: new Map(), // by channel
  notes: [], // what the workspace itself told this person, as messages
};

// withBot stands for the conversation with the bot of a person who is not known
// yet.
export const withBot = "bot";

const watchers = [];
const arrivals = [];
let end = () => {};
let due = false;

// watch calls draw after every change, once per frame at most.
export function watch(draw) { watchers.push(draw); }

// onMessage calls hear(message, fresh) for every message after the first load:
// fresh when it is new, not when it has changed.
export function onMessage(hear) { arrivals.push(hear); }

export function changed() {
  order = null;
  if (due) return;
  due = true;
  queueMicrotask(() => {
    due = false;
    for (const draw of watchers) draw();
  });
}

// become makes the person at the screen somebody else.
export function become(person) {
  end();
  end = listen(person, {
    onState(fresh) {
      if (state.me && fresh.me !== state.me) {
        state.notes = [];
        state.unread.clear();
        state.thread = "";
      }
      Object.assign(state, fresh, { loaded: true });
      countUnread();
      if (!channel(state.channel)) goTo(state.channel === withBot ? direct().id : firstChannel());
      changed();
    },
    onChange: apply,
    onLink(up) {
      state.linked = up;
      if (!up && !state.loaded && person) become(""); // nobody of that name is there
      if (!up && state.loaded && !person) become(state.me); // whoever comes back is who they were
      changed();
    },
  });
}

function apply(change) {
  state.connections = change.connections;
  if (change.kind === "message") applyMessage(change);
  if (change.kind === "status") {
    state.statuses = state.statuses.filter((s) => s.channel !== change.channel || s.ts !== (change.ts || ""));
    state.statuses.push(change.status);
  }
  if (change.kind === "view") {
    state.views = change.views || [];
    state.home = change.home || null;
  }
  changed();
}

function applyMessage({ channel, ts, message }) {
  const at = state.messages.findIndex((m) => m.channel === channel && m.ts === ts);
  if (!message) {
    if (at >= 0) state.messages.splice(at, 1);
  } else if (at >= 0) {
    state.messages[at] = message;
    for (const hear of arrivals) hear(message, false);
  } else {
    state.messages.push(message);
    if (channel !== state.channel && message.user !== state.me) {
      state.unread.set(channel, (state.unread.get(channel) || 0) + 1);
    }
    if (channel === state.channel) keepRead(channel);
    for (const hear of arrivals) hear(message, true);
  }
}

const readKey = (channel) => ["slacksim.read", state.me, channel].join("/"); // all windows of a person have read the same

// keepRead keeps how far the person has read.
function keepRead(channel) {
  const last = state.messages.findLast((m) => m.channel === channel);
  if (last) localStorage.setItem(readKey(channel), last.ts);
}

// countUnread counts what others began, and all that the bot wrote directly, since
// the person last looked.
function countUnread() {
  state.unread.clear();
  for (const c of state.channels) {
    if (c.id === state.channel) keepRead(c.id);
    const read = localStorage.getItem(readKey(c.id)) || "";
    const fresh = state.messages.filter((m) => m.channel === c.id && m.user !== state.me && m.ts > read && (c.direct || !isReply(m)));
    if (fresh.length > 0) state.unread.set(c.id, fresh.length);
  }
}

// goTo shows a channel, and a thread in it.
export function goTo(id, thread = "", tab = "messages") {
  state.channel = id;
  state.thread = thread;
  state.tab = tab;
  state.unread.delete(id);
  keepRead(id);
  history.replaceState(null, "", "#" + [state.me, id, thread].filter(Boolean).join("/"));
  changed();
}

export function openThread(ts) { goTo(state.channel, ts); }

// note shows the person something from the workspace itself, to them alone.
export function note(text, thread = "") {
  state.notes.push({
    channel: state.channel, ts: (Date.now() / 1000).toFixed(6), thread_ts: thread, user: "", text, markup: "none", ephemeral: state.me,
  });
  changed();
}

export const channel = (id) => state.channels.find((c) => c.id === id);
export const person = (id) => state.people.find((p) => p.id === id);
export const nameOf = (id) => person(id)?.name || (id ? id : "Workspace");
export const direct = () => state.channels.find((c) => c.direct);
export const statusOf = (ch, ts) => state.statuses.find((s) => s.channel === ch && s.ts === ts);

// titleOf is a channel's name as people see it.
export function titleOf(c) {
  if (c.direct) return nameOf(state.bot);
  return c.name || c.members.filter((m) => m !== state.me).map(nameOf).join(", ");
}

// order is made when somebody asks, and again after a change.
let order = null;

function ordered() {
  order ??= timeline(state.messages.concat(state.notes));
  return order;
}

// messagesIn lists what stands in a channel itself, or in a thread with its root.
export const messagesIn = (id, thread = "") => (thread ? ordered().thread(id, thread) : ordered().rootsOf(id));

// repliesTo lists what everybody can read below a root.
export const repliesTo = (root) => ordered().repliesTo(root.channel, root.ts).filter((m) => !m.ephemeral);

function firstChannel() {
  return (state.channels.find((c) => !c.direct && c.name) || state.channels[0])?.id || "";
}
