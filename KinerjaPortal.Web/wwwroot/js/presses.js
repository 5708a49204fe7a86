// What is pressed while nobody hears it is not sent, and says so at once. Left to itself it would lie on the line and be done minutes
// later, when whoever pressed has gone on: a dialog that opens by itself, a step that is handed on twice by two who waited.
// Fields take what is typed all the same (drafts.js), and what the browser does alone goes on: files that are sent, folds, other windows.
const banner = document.getElementById('kp-unsent');
const works = '#components-reconnect-modal, #blazor-error-ui, #kp-unsent, .uploader, summary, [target="_blank"], [download], a[href^="#"], label:has(input[type="file"]), input[type="file"]';
const pressed = 'button, a[href], [role="button"], [role="menuitem"], [role="tab"], [role="option"], [role="combobox"], input, label, .mud-list-item, .mud-select';
const typed = 'textarea, [contenteditable], input:not([readonly], [type="checkbox"], [type="radio"], [type="button"], [type="submit"])';
const shownMs = 20_000;
let last = null;
let hiding = null;

const nameOf = element => (element.getAttribute('aria-label') || element.textContent || element.value || '').trim().replace(/\s+/g, ' ').slice(0, 60);

function show(state, name) {
  clearTimeout(hiding);
  banner.querySelectorAll('[data-unsent-name]').forEach(place => { place.textContent = name; });
  banner.dataset.state = state;
}

/** Says that this was not sent. */
export function refuse(name) {
  show('refused', name);
}

function guard(event, isHeard) {
  if (event.target.closest?.(works)) return;
  const target = event.target.closest?.(pressed);
  if (isHeard()) {
    if (banner.dataset.state === 'again' && event.type === 'click') delete banner.dataset.state;
    last = target && event.type === 'click' && event.isTrusted ? { name: nameOf(target), at: performance.now() } : last;
    return;
  }

  if (event.target.closest?.(typed)) return;
  event.stopImmediatePropagation();
  if (event.type !== 'click') return;
  event.preventDefault();
  if (target && nameOf(target)) refuse(nameOf(target));
}

/** The line fell silent: what was pressed last may not have arrived. */
export function fellSilent(heardSince) {
  if (last && !heardSince(last.at) && performance.now() - last.at < 10_000) show('unanswered', last.name);
}

/** It is heard again: what was refused may be pressed now, and what lay on the line has been done. */
export function heardAgain() {
  if (!banner.dataset.state) return;
  if (banner.dataset.state === 'unanswered') delete banner.dataset.state;
  else {
    banner.dataset.state = 'again';
    hiding = setTimeout(() => delete banner.dataset.state, shownMs);
  }
}

/** @param isHeard whether the circuit hears what is pressed now */
export function guardPresses(isHeard) {
  addEventListener('click', event => guard(event, isHeard), true);
  addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') guard(event, isHeard); }, true);
  // A script that sends something of its own asks first: a card that is dropped on a column, for instance.
  document.addEventListener('kp-sending', event => {
    if (isHeard()) return;
    event.preventDefault();
    refuse(event.detail);
  });
}
