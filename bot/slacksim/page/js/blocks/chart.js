// data_visualization: bars, lines, areas and pies, with their figures as a table
// for those who would rather read.
import { h, svg } from "../dom.js";

const wide = 360, high = 210;
const plot = { right: 352, top: 8, bottom: 178 };

export function chart(b) {
  const c = b.chart;
  const pie = c.type === "pie";
  const title = b.title || "Chart";
  const names = (pie ? c.segments.map((s) => s.label) : c.series.map((s) => s.name));
  const picture = svg("svg", { viewBox: `0 0 ${wide} ${high}`, role: "img", "aria-label": title + ", " + c.type + " chart" },
    pie ? slices(c.segments) : [axes(c), { bar: bars, line: lines, area: areas }[c.type](c)]);
  return h("figure", { class: "chart" }, h("figcaption", {}, title),
    h("div", { class: "chart-box" }, picture),
    h("ul", { class: "legend" }, names.map((n, i) => h("li", {}, h("span", { class: "swatch hue" + (i % hues), "aria-hidden": "true" }), n))),
    h("details", {}, h("summary", {}, "Figures"), figures(c, pie)));
}

const hues = 6;
const categories = (c) => c.axis_config?.categories || c.series[0].data.map((d) => d.label);
const valueOf = (s, label) => s.data.find((d) => d.label === label)?.value ?? 0;

// leftOf is where the plot begins: beside its longest figure and the axis' label.
const leftOf = (c) => 12 + (c.axis_config?.y_label ? 12 : 0) + 6 * Math.max(3, ...scale(c).ticks.map((t) => t.toLocaleString().length));

// scale gives round steps that hold all values and zero.
function scale(c) {
  const all = c.series.flatMap((s) => s.data.map((d) => d.value)).concat(0);
  const low = Math.min(...all), top = Math.max(...all);
  const rough = (top - low || 1) / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((x) => x * size).find((x) => x >= rough);
  const from = Math.floor(low / step) * step, to = Math.max(Math.ceil(top / step) * step, from + step);
  const y = (v) => plot.bottom - ((v - from) / (to - from)) * (plot.bottom - plot.top);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => Number((from + i * step).toPrecision(10)));
  return { y, ticks };
}

function axes(c) {
  const { y, ticks } = scale(c);
  const left = leftOf(c);
  const labels = categories(c);
  const each = (plot.right - left) / labels.length;
  const skip = Math.ceil((Math.min(11, Math.max(...labels.map((l) => l.length))) * 6) / each); // so that they do not run into each other
  const short = (l) => (l.length * 6 > each * skip ? l.slice(0, Math.max(2, Math.floor(each * skip / 6) - 1)) + "…" : l);
  return [
    ticks.map((t) => [svg("line", { class: t === 0 ? "axis" : "grid", x1: left, x2: plot.right, y1: y(t), y2: y(t) }),
      svg("text", { x: left - 5, y: y(t) + 3.5, "text-anchor": "end" }, t.toLocaleString())]),
    labels.map((l, i) => i % skip === 0 && svg("text", { x: left + each * (i + 0.5), y: plot.bottom + 13, "text-anchor": "middle" }, short(l))),
    c.axis_config?.x_label && svg("text", { class: "label", x: (left + plot.right) / 2, y: high - 3, "text-anchor": "middle" }, c.axis_config.x_label),
    c.axis_config?.y_label && svg("text", { class: "label", transform: `translate(9 ${(plot.top + plot.bottom) / 2}) rotate(-90)`, "text-anchor": "middle" }, c.axis_config.y_label),
  ];
}

function bars(c) {
  const { y } = scale(c);
  const left = leftOf(c);
  const labels = categories(c);
  const each = (plot.right - left) / labels.length;
  const one = (each * 0.72) / c.series.length;
  return labels.flatMap((l, i) => c.series.map((s, n) => {
    const v = valueOf(s, l);
    const x = left + each * (i + 0.14) + one * n;
    return svg("rect", { class: "hue" + (n % hues), x, width: one * 0.92, y: Math.min(y(v), y(0)), height: Math.abs(y(v) - y(0)), rx: 1.5 }, svg("title", {}, `${l}, ${s.name}: ${v}`));
  }));
}

function points(c, s) {
  const { y } = scale(c);
  const left = leftOf(c);
  const labels = categories(c);
  const each = (plot.right - left) / labels.length;
  return labels.map((l, i) => [left + each * (i + 0.5), y(valueOf(s, l)), l]);
}

const path = (list) => list.map(([x, y]) => x.toFixed(1) + "," + y.toFixed(1)).join(" ");

function lines(c) {
  return c.series.map((s, n) => [svg("polyline", { class: "stroke hue" + (n % hues), points: path(points(c, s)) }),
    points(c, s).map(([x, y, l]) => svg("circle", { class: "hue" + (n % hues), cx: x, cy: y, r: 3 }, svg("title", {}, `${l}, ${s.name}: ${valueOf(s, l)}`)))]);
}

function areas(c) {
  const zero = scale(c).y(0);
  return c.series.map((s, n) => {
    const list = points(c, s);
    return [svg("polygon", { class: "filled hue" + (n % hues), points: path([[list[0][0], zero], ...list, [list.at(-1)[0], zero]]) }), svg("polyline", { class: "stroke hue" + (n % hues), points: path(list) })];
  });
}

function slices(segments) {
  const total = segments.reduce((sum, s) => sum + s.value, 0) || 1;
  const [cx, cy, r] = [wide / 2, high / 2, 92];
  const at = (part) => [cx + r * Math.sin(2 * Math.PI * part), cy - r * Math.cos(2 * Math.PI * part)];
  let done = 0;
  return segments.map((s, n) => {
    const from = done / total, to = (done += s.value) / total;
    const hint = svg("title", {}, `${s.label}: ${s.value} (${Math.round((100 * s.value) / total)}%)`);
    if (to - from > 0.9999) return svg("circle", { class: "slice hue" + (n % hues), cx, cy, r }, hint);
    return svg("path", { class: "slice hue" + (n % hues), d: `M${cx} ${cy}L${at(from).join(" ")}A${r} ${r} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to).join(" ")}Z` }, hint);
  });
}

function figures(c, pie) {
  const head = pie ? ["", "Value"] : ["", ...c.series.map((s) => s.name)];
  const rows = pie ? c.segments.map((s) => [s.label, s.value]) : categories(c).map((l) => [l, ...c.series.map((s) => valueOf(s, l))]);
  const cell = (v, i) => (i === 0 ? h("th", { scope: "row" }, v) : h("td", { class: "right" }, v.toLocaleString()));
  return h("div", { class: "table" }, h("table", {},
    h("thead", {}, h("tr", {}, head.map((x) => (x ? h("th", { scope: "col", class: "right" }, x) : h("td", {}))))),
    h("tbody", {}, rows.map((r) => h("tr", {}, r.map(cell))))));
}
