// The page's own signs, drawn: not every machine has a font for them.
import { svg } from "./dom.js";

const up = "M5 7l3-5c1 0 1.7.8 1.5 1.8L9 6h3.6c.9 0 1.6.9 1.3 1.8l-1.2 4.6c-.2.7-.8 1.1-1.5 1.1H5zM5 7H2.5v6.5H5";
const paths = {
  up,
  down: up,
  lock: "M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
  file: "M4 2h5l3 3v9H4zM9 2v3h3",
  trash: "M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.6 9h5.8l.6-9",
  bolt: "M9 2L4 9h4l-1 5 5-7H8z",
  window: "M5.5 2.5h8v8h-8zM10.5 10.5v3h-8v-8h3",
  picture: "M2.5 3.5h11v9h-11zM3 12l3.5-4 2.5 3 1.5-1.5 3 3",
};

// icon draws a sign in the colour of the text around it.
export function icon(name) {
  return svg("svg", { class: "drawn", viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("path", { d: paths[name] || paths.picture, ...(name === "down" ? { transform: "rotate(180 8 8)" } : {}) }));
}
