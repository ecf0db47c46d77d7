// Who is at the screen: everybody in the workspace can be, each window is
// somebody of its own.
import { h, redo } from "./dom.js";
import { icon } from "./icons.js";
import { become, channel, state, withBot } from "./state.js";

const persona = document.getElementById("persona");

export function buildPersonas() {
  persona.addEventListener("change", () => {
    if (channel(state.channel)?.direct) state.channel = withBot; // the next person has their own
    become(persona.value);
  });
  const another = document.getElementById("window");
  another.append(icon("window"));
  another.addEventListener("click", () => open("./", "_blank", "popup,noopener,width=1100,height=760"));
}

export function drawPersonas() {
  const people = state.people.filter((p) => !p.bot);
  redo(persona, JSON.stringify(people), () => people.map((p) => h("option", { value: p.id }, p.name + (p.title ? ", " + p.title : ""))));
  persona.value = state.me;
  document.getElementById("window").hidden = people.length < 2;
}
