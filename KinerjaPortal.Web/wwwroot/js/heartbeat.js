// Tells within seconds that nothing is heard on the circuit's line. A cable that is pulled somewhere on the way closes no socket, and
// Blazor's own patience is half a minute; but the portal says something at least once a second (WebShell.cs), if only that it is there.
const patienceMs = 2_500;
const lookMs = 500;
let socket = null;
let heardAt = 0;
let lookedAt = 0;
let isSilent = false;
let tell = () => {};

function say(silent) {
  if (silent === isSilent) return;
  isSilent = silent;
  tell();
}

function hear({ target }) {
  if (target !== socket) return;
  heardAt = performance.now();
  say(false);
}

/** What the circuit speaks through, so that every message on it is noticed. */
export class HeardSocket extends WebSocket {
  constructor(url, protocols) {
    super(url, protocols);
    socket = this;
    this.addEventListener('open', hear);
    this.addEventListener('message', hear);
    this.addEventListener('close', () => { if (socket === this) say(false); }); // from here on Blazor's script tells
  }
}

function look() {
  const now = performance.now();
  // A page that did nothing itself for a while, asleep or busy, cannot tell who was silent.
  const wasAway = now - lookedAt > 3 * lookMs && now - lookedAt < 60_000;
  lookedAt = now;
  if (socket?.readyState === WebSocket.OPEN && !wasAway && now - heardAt > patienceMs) say(true);
}

export const heardSince = moment => heardAt > moment;
export const isLineSilent = () => isSilent;

export function listen(whenChanged) {
  tell = whenChanged;
  lookedAt = performance.now();
  setInterval(look, lookMs);
}
