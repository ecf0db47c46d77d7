// Fields for files, which go to the workspace as soon as they are chosen.
import { Failure } from "../api.js";
import { fill, h } from "../dom.js";
import { state } from "../state.js";

const names = new Map(); // of files that were sent, by id: forms are drawn anew

// upload makes a field for files; its value is their ids.
export function upload(e, value) {
  const types = (e.filetypes || []).map((t) => "." + t);
  const most = e.max_files ?? 10;
  const box = h("input", { type: "file", multiple: most > 1, accept: types.join(",") || null });
  const list = h("ul", { class: "sent" });
  const said = h("span", { class: "hint", role: "status" });
  const node = h("span", { class: "external" }, box, list, said);
  let ids = (value || "").split("\n").filter(Boolean);

  async function take() {
    const files = [...box.files];
    said.textContent = "Sending…";
    try {
      for (const f of files) ids.push(await sent(f));
      if (ids.length > most) ids = ids.slice(-most);
      said.textContent = "";
    } catch (err) {
      said.textContent = "The file was not sent: " + err.message;
    }
    box.value = "";
    draw();
    if (ids.length) node.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function draw() {
    fill(list, ids.map((id) => h("li", {}, names.get(id) || id, " ", h("button", {
      type: "button", class: "icon", "aria-label": "Remove " + (names.get(id) || id),
      onclick: () => { ids = ids.filter((x) => x !== id); draw(); box.focus(); },
    }, "✕"))));
  }

  box.addEventListener("change", (c) => { c.stopPropagation(); take(); });
  draw();
  node.read = () => ids.join("\n");
  node.box = box;
  return node;
}

async function sent(f) {
  const where = "api/upload?" + new URLSearchParams({ person: state.me, name: f.name });
  const answer = await fetch(where, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: f });
  const out = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Failure(out.error || "failed", out.detail || answer.statusText);
  names.set(out.id, f.name);
  return out.id;
}
