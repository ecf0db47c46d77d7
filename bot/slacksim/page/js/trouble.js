// The panel to cause trouble, with a trace of what went to the app and came from
// it, so that one sees how it copes.
import { act } from "./api.js";
import { announce, fill, h, redo } from "./dom.js";
import { state } from "./state.js";

const offers = h("div", { class: "troubles" });
const told = h("p", { class: "told", role: "status" });
const summary = h("p", { class: "quiet-words" });
const list = h("ol", { class: "trace" });
const pause = 600; // between two looks, in ms
let about = () => null;
let turn = 0; // counts up when the panel is shown or hidden

// buildTrouble fills the panel; chosen() is the message that redelivery means.
export function buildTrouble(panel, chosen) {
  about = chosen;
  fill(panel, h("section", { tabindex: "0", "aria-label": "Trouble" }, h("h3", {}, "One click each"), told, offers), h("section", { tabindex: "0", "aria-label": "Trace" }, h("h3", {}, "To the app and back, the newest first"), summary, list));
}

// troubleShown begins to look at what happens, or ends it.
export function troubleShown(shown) {
  turn++;
  if (!shown) return;
  if (!offers.firstChild) loadOffers();
  look(turn);
}

async function loadOffers() {
  const answer = await fetch("api/troubles").catch(() => null);
  if (!answer?.ok) return;
  fill(offers, (await answer.json()).map((t) => h("div", { class: "trouble" },
    h("button", { type: "button", class: "button", disabled: !t.here, "aria-describedby": "about-" + t.name, onclick: () => cause(t) }, t.label),
    h("span", { id: "about-" + t.name }, t.about))));
}

async function cause(t) {
  try {
    const { done } = await act("trouble", { person: state.me, name: t.name, ...about() });
    told.textContent = done;
  } catch (err) {
    told.textContent = t.label + " did not work: " + err.message;
  }
  announce(told.textContent);
}

async function look(mine) {
  if (mine !== turn) return;
  const answer = await fetch("api/trace").catch(() => null);
  if (answer?.ok) draw(await answer.json());
  setTimeout(look, pause, mine);
}

function draw(t) {
  const words = [t.connections + (t.connections === 1 ? " connection" : " connections"), t.refusals ? t.refusals + " refused so far" : "nothing refused so far", ...t.pending.map((p) => "waiting: " + p)].join(" · ");
  if (summary.textContent !== words) summary.textContent = words;
  redo(list, JSON.stringify(t.happenings), () => t.happenings.map((x) => h("li", { class: x.bad ? "broken" : "" },
    h("span", { class: "at" }, new Date(x.at).toLocaleTimeString()), h("b", {}, arrows[x.kind] + " " + x.what),
    h("span", {}, x.how + (x.took_ms ? " after " + (x.took_ms >= 100 ? (x.took_ms / 1000).toFixed(2) + " s" : x.took_ms.toFixed(1) + " ms") : "")))));
}

const arrows = { envelope: "→", call: "←", refusal: "✗" };
