// What was typed while nobody listened is told to the circuit when it is back, and survives a forced reload or a new circuit. A field that wants this carries data-draft="<name unique on its page>",
// and data-draft-from="<its text>" where it holds a text that is changed rather than written.
// Kept for this tab and this address only, and forgotten as soon as it is back in its field.
const key = () => `kp-draft:${location.pathname}`;
const patienceMs = 30_000;
const unheard = new Set();
const unkept = new Set();

// A text area of the kit writes what is typed into its default value too, so a field is known by having been typed into.
const written = new WeakSet();

// The circuit learns it as if it had been typed now.
function tell(field) {
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export function typed({ target }, isUnheard) {
  if (isUnheard) unheard.add(target);
  if ('draft' in target.dataset) written.add(target);
  else unkept.add(target);
}

/** Whether something on the page was typed or chosen that only the circuit remembers. */
export function hasUnkept() {
  return [...unkept].some(field => field.isConnected ? field.value !== '' : !unkept.delete(field));
}

export function tellUnheard() {
  const fields = [...unheard].filter(field => field.isConnected);
  unheard.clear();
  fields.forEach(tell);
}

export function keepDrafts() {
  const typed = {};
  for (const field of document.querySelectorAll('[data-draft]')) {
    const { draft, draftFrom: from } = field.dataset;
    if (from === undefined ? field.value && (field.value !== field.defaultValue || written.has(field)) : field.value !== from) typed[draft] = { value: field.value, from };
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
      const kept = typed.get(field.dataset.draft);
      if (kept === undefined) continue;
      typed.delete(field.dataset.draft);
      const { value, from } = kept;
      // A text that the server brought back stays, unless this tab has it further, or it is still the text that was being changed.
      if (from === undefined ? !value.startsWith(field.value) : field.dataset.draftFrom !== from) continue;
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
