// A list that may be thousands of rows long, of which only those near the screen
// are built. Space above and below stands for the others.
import { h, keep } from "./dom.js";

const margin = 1000; // pixels built above and below what is seen
const near = 60; // pixels from the end that count as being there
const beside = 2; // rows built above and below the focus, so that Tab finds them

// scroller looks after a list in its scrolling parent. draw(count, place, row)
// shows rows 0 to count-1; row(i) gives { key, sign, build() }, and is asked
// about the rows to build only. Another place is another list: it is shown from
// its end. The list stays at its end, or else what is read stays where it is.
export function scroller(list) {
  const box = list.parentElement;
  const heights = new Map(); // of the rows that were built, by key
  let count = 0, place = "", row = null, from = 0, to = 0, atEnd = true, width = 0, used = "";

  const newer = h("button", { type: "button", class: "newer", hidden: true, onclick: toEnd }, "New messages ↓");
  box.append(newer);

  const keys = []; // of rows that were asked for, by number
  const keyAt = (i) => (keys[i] ??= row(i).key);
  const guess = () => (heights.size ? [...heights.values()].reduce((a, b) => a + b, 0) / heights.size : 60);

  // around gives the rows that touch the part of the list from pixel a to b.
  function around(a, b) {
    const other = guess();
    let y = 0, first = -1, last = count;
    for (let i = 0; i < count; i++) {
      y += heights.get(keyAt(i)) ?? other;
      if (first < 0 && y > a) first = i;
      if (y > b) {
        last = i + 1;
        break;
      }
    }
    return [first < 0 ? Math.max(0, count - 1) : first, last];
  }

  function space(a, b) {
    const other = guess();
    let y = 0;
    for (let i = a; i < b; i++) y += heights.get(keyAt(i)) ?? other;
    return y;
  }

  // seen is the part of the list on the screen, in pixels from its beginning.
  function seen() {
    const top = box.getBoundingClientRect().top - list.getBoundingClientRect().top;
    return [top, top + box.clientHeight];
  }

  function build() {
    const held = list.contains(document.activeElement) && document.activeElement;
    const at = held && held.closest("[data-key]").dataset.key;
    const rows = Array.from({ length: to - from }, (_, i) => row(from + i));
    keep(list, rows, (r) => r.key, (r) => r.sign, (r) => r.build());
    [...list.children].forEach((child, i) => {
      heights.set(rows[i].key, child.offsetHeight);
      child.setAttribute("aria-posinset", from + i + 1);
      child.setAttribute("aria-setsize", count);
    });
    list.style.paddingTop = space(0, from) + "px";
    list.style.paddingBottom = space(to, count) + "px";
    if (held && !list.contains(document.activeElement)) (again(held, at) || box).focus({ preventScroll: true });
  }

  // again finds what had the focus in a row that was built anew.
  function again(held, at) {
    const rebuilt = [...list.children].find((c) => c.dataset.key === at);
    return rebuilt && [...rebuilt.querySelectorAll(held.localName)].find((e) => e.textContent === held.textContent && e.dataset.action === held.dataset.action);
  }

  // focused is the number of the row with the focus; -1 for none.
  function focused() {
    const held = list.contains(document.activeElement) && document.activeElement.closest("[data-key]");
    return held ? Number(held.getAttribute("aria-posinset")) - 1 : -1;
  }

  // withFocus adds the rows around the focus to those from a to b, unless it is
  // elsewhere.
  function withFocus([a, b]) {
    const at = focused();
    if (at < a - 2 * beside || at > b + 2 * beside || at < 0) return [a, b];
    return [Math.max(0, Math.min(a, at - beside)), Math.min(count, Math.max(b, at + 1 + beside))];
  }

  function toEnd() {
    box.focus({ preventScroll: true });
    box.scrollTop = box.scrollHeight;
  }

  // show builds what is seen now, and keeps the reader's place.
  function show() {
    for (let tries = 0; tries < 4; tries++) {
      const kept = atEnd ? null : reading();
      const [top, bottom] = atEnd ? [Infinity, Infinity] : seen();
      [from, to] = withFocus(atEnd ? tail() : around(top - margin, bottom + margin));
      build();
      if (atEnd) box.scrollTop = box.scrollHeight;
      else if (kept?.node.isConnected) box.scrollTop += kept.node.getBoundingClientRect().top - kept.top;
      if (covered()) return;
    }
  }

  function tail() {
    let i = count, y = 0;
    while (i > 0 && y < box.clientHeight + margin) y += heights.get(keyAt(--i)) ?? guess();
    return [i, count];
  }

  // reading is the first row on the screen and where it is.
  function reading() {
    const edge = box.getBoundingClientRect().top;
    const node = [...list.children].find((c) => c.getBoundingClientRect().bottom > edge);
    return node && { node, top: node.getBoundingClientRect().top };
  }

  // covered tells that everything on the screen is built.
  function covered() {
    const [top, bottom] = seen();
    const [first, last] = around(top, bottom);
    return first >= from && last <= to;
  }

  const isAtEnd = () => box.scrollHeight - box.scrollTop - box.clientHeight < near;

  box.addEventListener("scroll", () => {
    if (!row || box.clientHeight === 0) return;
    atEnd = isAtEnd();
    if (atEnd) newer.hidden = true;
    const [top, bottom] = seen();
    const [first, last] = around(top - margin / 2, bottom + margin / 2);
    if (first < from || last > to) show();
  }, { passive: true });

  // Whoever uses the last row waits for what comes below it.
  list.addEventListener("click", (e) => { used = e.target.closest("[data-key]")?.dataset.key; });

  // Tab may come sooner than the scrolling that it causes.
  list.addEventListener("focusin", () => {
    const [first, last] = withFocus([from, to]);
    if (first < from || last > to) show();
  });

  new ResizeObserver(() => {
    if (!row || box.clientHeight === 0) return;
    if (box.clientWidth !== width) heights.clear(); // every line may break elsewhere
    width = box.clientWidth;
    show();
  }).observe(box);

  const edge = () => box.getBoundingClientRect();
  const lastTop = () => list.lastElementChild.getBoundingClientRect().top;

  return {
    draw(n, where, rowAt) {
      const other = where !== place || !list.firstElementChild;
      const grown = n > count;
      const begins = other || grown || to === count && lastTop() >= edge().top - 1;
      atEnd = other || isAtEnd() || grown && to === count && list.lastElementChild.dataset.key === used;
      if (where !== place) heights.clear();
      [count, place, row] = [n, where, rowAt];
      keys.length = 0;
      show();
      const over = atEnd && begins && list.lastElementChild ? edge().top - lastTop() : 0;
      if (over > 0) {
        box.scrollTop -= over;
        atEnd = isAtEnd();
      }
      if (other) newer.hidden = true;
      else if (grown && !atEnd) newer.hidden = to === count && lastTop() < edge().bottom;
    },
  };
}
