// What was typed while nobody listened is told to the circuit when it is back, and survives a forced reload. A field that wants this carries data-draft="<name unique on its page>".
// Kept for this tab and this address only, and forgotten as soon as it is back in its field.
const key = () => `kp-draft:${location.pathname}`;
const patienceMs = 30_000;
const unheard = new Set();

// The circuit learns it as if it had been typed now.
function tell(field) {
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export const typedUnheard = event => unheard.add(event.target);

export function tellUnheard() {
  const fields = [...unheard].filter(field => field.isConnected);
  unheard.clear();
  fields.forEach(tell);
}

export function keepDrafts() {
  const typed = {};
  for (const field of document.querySelectorAll('[data-draft]')) {
    if (field.value && field.value !== field.defaultValue) typed[field.dataset.draft] = field.value;
  }
  if (Object.keys(typed).length > 0) sessionStorage.setItem(key(), JSON.stringify(typed));
}

export function restoreDrafts() {
  const kept = sessionStorage.getItem(key());
  if (!kept) return;
  sessionStorage.removeItem(key());
  const typed = new Map(Object.entries(JSON.parse(kept)));

  const observer = new MutationObserver(putBack);
  function putBack() {
    for (const field of document.querySelectorAll('[data-draft]')) {
      const value = typed.get(field.dataset.draft);
      if (value === undefined) continue;
      typed.delete(field.dataset.draft);
      // A text that the server brought back stays, unless this tab has it further.
      if (!value.startsWith(field.value)) continue;
      field.value = value;
      tell(field);
    }
    if (typed.size === 0) observer.disconnect();
  }

  // A field may be drawn only after its data has been read, or after a sheet is opened again.
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), patienceMs);
  putBack();
}
