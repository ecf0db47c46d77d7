// Elements are made here and nowhere else. Strings become text nodes: there is
// no way from a text to markup.

// h makes an element. Props: class, text-valued attributes, on* for listeners,
// and properties such as value, disabled, hidden. Children: nodes, strings,
// lists of them; null, undefined and false are left out.
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value);
  }
  node.append(...flat(children));
  return node;
}

// svg makes an element of a drawing; its attributes are texts and numbers.
export function svg(tag, props = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(props)) node.setAttribute(name, value);
  node.append(...flat(children));
  return node;
}

function flat(children) {
  return children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false);
}

// fill replaces what is in a node.
export function fill(node, ...children) {
  node.replaceChildren(...flat(children));
  return node;
}

// redo fills a node anew when what it shows has another signature, so that
// focus survives where nothing is different.
export function redo(node, sign, make) {
  if (node.dataset.sign === sign) return;
  node.dataset.sign = sign;
  fill(node, make());
}

// keep brings the children of a node in line with a list of items and builds
// only what is new or has another signature, so that focus and pressed buttons
// survive. key and signature give strings.
export function keep(node, items, key, signature, build) {
  const old = new Map([...node.children].map((c) => [c.dataset.key, c]));
  let at = node.firstElementChild;
  for (const item of items) {
    const k = key(item);
    const sign = signature(item);
    let child = old.get(k);
    old.delete(k);
    if (!child || child.dataset.sign !== sign) {
      const fresh = build(item);
      fresh.dataset.key = k;
      fresh.dataset.sign = sign;
      if (child) {
        if (at === child) at = fresh;
        child.replaceWith(fresh);
      }
      child = fresh;
    }
    if (child === at) at = at.nextElementSibling;
    else node.insertBefore(child, at);
  }
  for (const gone of old.values()) gone.remove();
}

// anchor is a link where the address is one that may be followed, else text.
export function anchor(url, ...label) {
  let safe = null;
  try {
    const parsed = new URL(url);
    if (["http:", "https:", "mailto:", "tel:"].includes(parsed.protocol)) safe = parsed.href;
  } catch {
    // no address: shown as text
  }
  if (!safe) return h("span", {}, ...label);
  return h("a", { href: safe, target: "_blank", rel: "noopener noreferrer", title: safe }, ...label);
}

// announce tells a screen reader.
export function announce(text) {
  document.getElementById("live").textContent = text;
}
