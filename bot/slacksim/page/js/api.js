// The page's server: acts go out as JSON, changes come in as a stream.

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

// listen follows what a person sees; it returns a function that ends it. A page
// that is put aside lets go of its stream, as a browser keeps few of them open.
export function listen(person, { onState, onChange, onLink }) {
  let source = null;
  function start() {
    source = new EventSource("api/events?person=" + encodeURIComponent(person));
    source.addEventListener("state", (e) => onState(JSON.parse(e.data)));
    source.addEventListener("change", (e) => onChange(JSON.parse(e.data)));
    source.addEventListener("open", () => onLink(true));
    source.addEventListener("error", () => onLink(false));
  }
  const stop = () => source.close();
  const again = (e) => { if (e.persisted) start(); };
  start();
  addEventListener("pagehide", stop);
  addEventListener("pageshow", again);
  return () => {
    stop();
    removeEventListener("pagehide", stop);
    removeEventListener("pageshow", again);
  };
}
