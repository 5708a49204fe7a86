// Starts the circuit and says how its connection is. Blazor's script (of .NET 9) only puts a class on the banner; what the
// class means to a reader, and what to do when the server has forgotten the circuit, is here.
import { keepDrafts, restoreDrafts, tellUnheard, typedUnheard } from './drafts.js';

const root = document.documentElement;
const banner = document.getElementById('components-reconnect-modal');
const pollMs = 10_000;
let downSince = null;
let retrying = false;

// At once, then each second for ten, then every three seconds for about three minutes. The server keeps a circuit longer
// than that (WebShell.cs), so the retries after "failed" still find it.
function retryInterval(attempt) {
  if (attempt === 0) return 0;
  if (attempt < 10) return 1_000;
  return attempt < 70 ? 3_000 : null;
}

function say(state) {
  root.dataset.connection = state;
  downSince = state === 'live' ? null : downSince ?? new Date();
  const two = number => String(number).padStart(2, '0');
  for (const time of document.querySelectorAll('[data-connection-since]')) {
    time.textContent = downSince ? `${two(downSince.getHours())}.${two(downSince.getMinutes())}` : '';
  }
}

const portalAnswers = () => fetch('/health/live', { cache: 'no-store' }).then(answer => answer.ok, () => false);

function reload() {
  keepDrafts();
  location.reload();
}

// A reload would cut off the files that this tab is sending (uploads/shelf.js marks the page meanwhile); they do not need the
// circuit, so the page waits for them.
async function reloadWhenSent() {
  while ('uploading' in root.dataset) {
    await new Promise(resume => setTimeout(resume, 1_000));
  }
  reload();
}

async function reloadWhenPortalAnswers() {
  while (!await portalAnswers()) {
    await new Promise(resume => setTimeout(resume, 2_000));
  }
  await reloadWhenSent();
}

// After Blazor has given up: the line may be back although nobody told us, and a screen on a wall has nobody to press a button.
async function tryAgain() {
  if (retrying || document.hidden || !banner.classList.contains('components-reconnect-failed')) return;
  retrying = true;
  try {
    if (await portalAnswers() && !await Blazor.reconnect()) await reloadWhenSent();
  } catch {
    // Still unreachable: the next poll asks again.
  } finally {
    retrying = false;
  }
}

new MutationObserver(() => {
  const has = state => banner.classList.contains(`components-reconnect-${state}`);
  if (has('show')) say('connecting');
  else if (has('failed')) say('down');
  else if (has('rejected')) { say('down'); reloadWhenPortalAnswers(); }
  else if (has('hide')) { say('live'); tellUnheard(); }
}).observe(banner, { attributes: true, attributeFilter: ['class'] });

document.addEventListener('input', event => { if (downSince) typedUnheard(event); }, true);
setInterval(tryAgain, pollMs);
addEventListener('online', tryAgain);
document.addEventListener('visibilitychange', tryAgain);
banner.querySelector('[data-connection-reload]').addEventListener('click', reload);

// The circuit draws in front of the first paint; with its first element the first paint has done its work.
const firstPaint = document.getElementById('kp-first-paint');
new MutationObserver((_, observer) => {
  if (!firstPaint.previousElementSibling) return;
  observer.disconnect();
  firstPaint.remove();
  say('live');
  restoreDrafts();
}).observe(document.body, { childList: true });

await Blazor.start({ circuit: { reconnectionOptions: { retryIntervalMilliseconds: retryInterval, maxRetries: undefined } } });
