// Starts the circuit and says how its connection is. Blazor's script retries and resumes by itself and tells the banner what it does;
// what that means to a reader, what becomes of the typed, and what a sleeping tablet may give up is here (docs/adr/0010).
import { HeardSocket, heardSince, isLineSilent, listen } from './heartbeat.js';
import { fellSilent, guardPresses, heardAgain } from './presses.js';
import { hasUnkept, keepDrafts, restoreDrafts, tellUnheard, typed } from './drafts.js';

const root = document.documentElement;
const banner = document.getElementById('components-reconnect-modal');
const patientTries = 70;
const retryMs = 3_000;
// As long as the server keeps a circuit whose line is gone (WebShell.cs): a tablet loses nothing earlier by being paused than by being asleep.
const pauseAfterMs = 600_000;
let line = 'connecting';
let offline = false;
let downSince = null;
let paused = false;
let pausing = null;
let resuming = false;
let asleep = 0;
let redrawn = null;
let wasLive = false;

const wait = ms => new Promise(resume => setTimeout(resume, ms));

// At once, then each second for ten, then every three seconds for about three minutes, then every ten for as long as it takes:
// a screen on a wall has nobody to press a button.
function retryInterval(attempt) {
  if (attempt === 0) return 0;
  if (attempt < 10) return 1_000;
  return attempt < patientTries ? retryMs : 10_000;
}

function say(state) {
  line = state;
  tell();
}

const isHeard = () => !offline && !isLineSilent() && line === 'live';

// The browser knows of its own pulled cable at once, and that nothing is heard within three seconds.
function tell() {
  const state = offline ? 'down' : isLineSilent() && line === 'live' ? 'connecting' : line;
  if (root.dataset.connection === 'live' && state !== 'live') fellSilent(heardSince);
  root.dataset.connection = state;
  downSince = state === 'live' ? null : downSince ?? new Date();
  const two = number => String(number).padStart(2, '0');
  for (const time of document.querySelectorAll('[data-connection-since]')) {
    time.textContent = downSince ? `${two(downSince.getHours())}.${two(downSince.getMinutes())}` : '';
  }
  if (state !== 'live') return;
  wasLive = true;
  tellUnheard();
  heardAgain();
}

const portalAnswers = () => fetch('/health/live', { cache: 'no-store' }).then(answer => answer.ok, () => false);

function reload() {
  keepDrafts();
  location.reload();
}

// A reload would cut off the files that this tab is sending (uploads/shelf.js marks the page meanwhile); they do not need the
// circuit, so the page waits for them.
async function reloadWhenPortalAnswers() {
  banner.dataset.state = 'rejected';
  say('down');
  while (!await portalAnswers()) await wait(retryMs);
  while ('uploading' in root.dataset) await wait(1_000);
  reload();
}

// The kit calls every bar busy, also one that says how far a document has come.
const isAtWork = () => line !== 'live' || 'uploading' in root.dataset || hasUnkept()
  || document.querySelector('[data-view="tv"], [aria-busy="true"]:not([role="progressbar"]), dialog[open], .mud-dialog') !== null;

/** Lets the circuit of a tablet or a phone go that nobody looks at, unless something is under way or open on it. */
export async function pauseWhenIdle() {
  clearTimeout(asleep);
  if (!document.hidden || paused || !matchMedia('(pointer: coarse)').matches) return;
  if (isAtWork()) asleep = setTimeout(pauseWhenIdle, 60_000);
  else {
    pausing = Blazor.pauseCircuit().catch(() => false);
    await pausing;
  }
}

async function resume() {
  if (!paused || resuming) return;
  resuming = true;
  await pausing; // the script says no, as to a circuit that is gone, while it still pauses
  while (paused && !document.hidden) {
    try {
      if (!await Blazor.resumeCircuit()) return reloadWhenPortalAnswers();
    } catch {
      // No line yet: nothing was asked of the circuit.
      banner.dataset.state = 'failed';
      say('down');
      await wait(retryMs);
    }
  }
  resuming = false;
}

const heard = {
  show() {
    banner.dataset.state = 'show';
    say('connecting');
  },
  retrying({ currentAttempt }) {
    if (currentAttempt <= patientTries) return;
    banner.dataset.state = 'failed';
    say('down');
  },
  paused() {
    paused = true;
    delete banner.dataset.state;
  },
  async hide() {
    paused = offline = false;
    delete banner.dataset.state;
    await redrawn;
    if (!banner.dataset.state && !paused) say('live');
  },
  rejected: reloadWhenPortalAnswers,
};

banner.addEventListener('components-reconnect-state-changed', event => heard[event.detail.state]?.(event.detail));
banner.querySelector('[data-connection-reload]').addEventListener('click', reload);
document.addEventListener('input', event => typed(event, downSince !== null), true);
addEventListener('offline', () => { offline = true; tell(); });
addEventListener('online', () => { offline = false; tell(); });
document.addEventListener('visibilitychange', () => {
  clearTimeout(asleep);
  if (document.hidden) asleep = setTimeout(pauseWhenIdle, pauseAfterMs);
  else resume();
});

const changed = isDone => new Promise(resolve => new MutationObserver((_, observer) => {
  if (!isDone()) return;
  observer.disconnect();
  resolve();
}).observe(document.body, { childList: true }));

// The circuit is gone for good and another one draws the page: everything typed goes over to the new fields.
function onCircuitClosed() {
  keepDrafts();
  const old = document.body.firstElementChild;
  redrawn = changed(() => !old.isConnected).then(restoreDrafts);
}

// The circuit draws in front of the first paint; with its first element the first paint has done its work. Its element stays: a later
// circuit draws in front of it too, and would find no place without it.
const firstPaint = document.getElementById('kp-first-paint');
changed(() => firstPaint.previousElementSibling).then(() => {
  firstPaint.replaceChildren();
  firstPaint.hidden = true;
  say('live');
  restoreDrafts();
});

listen(tell);
guardPresses(() => !wasLive || isHeard());

await Blazor.start({
  circuit: {
    configureSignalR: builder => builder.withUrl('_blazor', { WebSocket: HeardSocket }),
    reconnectionOptions: { retryIntervalMilliseconds: retryInterval, maxRetries: undefined },
    circuitHandlers: [{ onCircuitClosed }],
  },
});
