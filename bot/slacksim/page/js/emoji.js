// The names of the emoji that work messages use most. Others are shown by name.
const table = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", wave: "👋", clap: "👏", pray: "🙏", raised_hands: "🙌", ok_hand: "👌",
  point_right: "👉", point_left: "👈", point_down: "👇", point_up: "☝️", muscle: "💪", eyes: "👀", heart: "❤️", tada: "🎉",
  smile: "😄", smiley: "😃", slightly_smiling_face: "🙂", wink: "😉", joy: "😂", thinking_face: "🤔", sweat_smile: "😅", cry: "😢",
  sob: "😭", sunglasses: "😎", neutral_face: "😐", disappointed: "😞", partying_face: "🥳", robot_face: "🤖", fire: "🔥",
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌", no_entry: "⛔", warning: "⚠️", question: "❓",
  grey_question: "❔", exclamation: "❗", information_source: "ℹ️", bulb: "💡", rocket: "🚀", star: "⭐", sparkles: "✨", zap: "⚡",
  memo: "📝", pencil: "📝", pencil2: "✏️", page_facing_up: "📄", clipboard: "📋", bookmark: "🔖", books: "📚", book: "📖",
  bar_chart: "📊", chart_with_upwards_trend: "📈", chart_with_downwards_trend: "📉", calendar: "📅", date: "📅", clock1: "🕐",
  hourglass: "⌛", hourglass_flowing_sand: "⏳", mag: "🔍", link: "🔗", paperclip: "📎", lock: "🔒", unlock: "🔓", key: "🔑", gear: "⚙️",
  wrench: "🔧", hammer: "🔨", bug: "🐛", moneybag: "💰", euro: "💶", briefcase: "💼", mortar_board: "🎓", technologist: "🧑‍💻",
  computer: "💻", email: "📧", envelope: "✉️", phone: "☎️", speech_balloon: "💬", bell: "🔔", mega: "📣", loudspeaker: "📢",
  globe_with_meridians: "🌐", earth_africa: "🌍", round_pushpin: "📍", pushpin: "📌", house: "🏠", office: "🏢", fr: "🇫🇷", gb: "🇬🇧",
  us: "🇺🇸", arrow_right: "➡️", arrow_left: "⬅️", arrow_up: "⬆️", arrow_down: "⬇️", repeat: "🔁", heavy_plus_sign: "➕",
  large_green_circle: "🟢", large_yellow_circle: "🟡", red_circle: "🔴", large_blue_circle: "🔵", one: "1️⃣", two: "2️⃣", three: "3️⃣",
};

// emoji gives the character for a name, or the name between colons.
export function emoji(name, unicode) {
  if (Object.hasOwn(table, name)) return table[name];
  if (/^[0-9a-f]{2,6}(-[0-9a-f]{2,6})*$/i.test(unicode || "")) {
    try {
      return String.fromCodePoint(...unicode.split("-").map((x) => parseInt(x, 16)));
    } catch {
      // no character: shown by name
    }
  }
  return ":" + name + ":";
}

// withEmoji puts characters where a text names emoji.
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => emoji(name));
}
