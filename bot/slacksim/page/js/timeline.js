// Messages in the order in which they are read: those of each channel, those of
// each thread.

// isReply tells a message inside a thread.
export const isReply = (m) => Boolean(m.thread_ts) && m.thread_ts !== m.ts;

// timeline sorts messages once, so that a channel of thousands is cheap to draw.
export function timeline(messages) {
  const roots = new Map(); // by channel
  const replies = new Map(); // by channel and the root's ts
  for (const m of messages) {
    if (isReply(m)) put(replies, m.channel + "/" + m.thread_ts, m);
    else put(roots, m.channel, m);
  }
  for (const list of [...roots.values(), ...replies.values()]) list.sort((a, b) => (a.ts < b.ts ? -1 : a.ts > b.ts ? 1 : 0));
  const rootsOf = (channel) => roots.get(channel) || [];
  const repliesTo = (channel, ts) => replies.get(channel + "/" + ts) || [];
  const thread = (channel, ts) => rootsOf(channel).filter((m) => m.ts === ts).concat(repliesTo(channel, ts));
  return { rootsOf, repliesTo, thread };
}

function put(map, key, m) {
  if (map.has(key)) map.get(key).push(m);
  else map.set(key, [m]);
}
