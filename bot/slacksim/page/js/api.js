// The page's server: acts go out as JSON, changes come in over a WebSocket.

// Failure is an act that went wrong; code is the word that Slack would show.
export class Failure extends Error {
  constructor(code, detail) {
    super(detail || code);
    this.code = code;
  }
}

// act does something for a person.
export async function act(name, body) {
  let answer;
  try {
    answer = await fetch("api/" + name, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Failure("no_connection", "The workspace is not running any more.");
  }
  const out = await answer.json().catch(() => ({ error: "failed", detail: answer.statusText }));
  if (!answer.ok) throw new Failure(out.error, out.detail);
  return out;
}

const again = 1000; // ms until a lost link is tried anew

// listen follows what a person sees; it returns a function that ends it. A page
// that is put aside lets go of its link and takes it up when it is shown again.
export function listen(person, { onState, onChange, onLink }) {
  const address = new URL("api/events?person=" + encodeURIComponent(person), location.href);
  address.protocol = address.protocol.replace("http", "ws");
  let socket = null;
  let timer = 0;
  function start() {
    const mine = socket = new WebSocket(address);
    mine.addEventListener("open", () => mine === socket && onLink(true));
    mine.addEventListener("message", (e) => {
      if (mine !== socket) return;
      const { state, change } = JSON.parse(e.data);
      if (state) onState(state);
      else onChange(change);
    });
    mine.addEventListener("close", () => {
      if (mine !== socket) return;
      timer = setTimeout(start, again);
      onLink(false);
    });
  }
  function stop() {
    clearTimeout(timer);
    const last = socket;
    socket = null;
    last?.close();
  }
  const back = (e) => { if (e.persisted) start(); };
  start();
  addEventListener("pagehide", stop);
  addEventListener("pageshow", back);
  return () => {
    stop();
    removeEventListener("pagehide", stop);
    removeEventListener("pageshow", back);
  };
}
