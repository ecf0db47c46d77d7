// What a person typed, on its way: a command if it begins with a slash, else a
// message.
import { act } from "./api.js";
import { note, state } from "./state.js";

// send gives the text to the workspace and tells the person when that failed.
// It resolves to whether the text was taken.
export async function send(text, thread = "") {
  const place = { person: state.me, channel: state.channel };
  try {
    if (!text.startsWith("/")) {
      await act("say", { ...place, thread, text: withMentions(text.trim()) });
      return true;
    }
    const [, name, rest] = /^(\/\S*)\s*([\s\S]*)$/.exec(text);
    if (thread) {
      note(name + " does not work in threads: Slack takes commands in the channel itself only.", thread);
      return false;
    }
    await command(place, name, withMentions(rest));
    return true;
  } catch (err) {
    note("Your message was not sent: " + err.message, thread);
    return false;
  }
}

async function command(place, name, text) {
  try {
    await act("command", { ...place, name, text });
  } catch (err) {
    if (err.code === "unknown_command") {
      note(name + " is not a valid command. A message that begins with a slash is read as a command; to send it as a message, put a space before the slash.");
      return;
    }
    note(name + " failed with the error “" + err.code + "”");
  }
}

// withMentions puts ids where a text names somebody with @, the longest name
// first.
export function withMentions(text) {
  const people = [...state.people].sort((a, b) => b.name.length - a.name.length);
  for (const p of people) {
    const name = p.name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    text = text.replace(new RegExp("(^|[^\\p{L}\\p{N}<])@" + name + "(?![\\p{L}\\p{N}])", "giu"), "$1<@" + p.id + ">");
  }
  return text;
}

// doings are what people do with the elements of a message, a form or the app's
// home: press one, or ask the app what it offers for some letters.
export function doings(where) {
  const does = (name) => (action, value) => act(name, { person: state.me, ...where, action, value });
  return { press: does("click"), suggest: does("suggest") };
}
