// sessionStorage is the tab's own and survives a reload: so the tab finds its sitting and the rows it had in hand again.
const sitting = 'kp-sitting';
const selection = () => `kp-selected:${location.pathname}`;

export function sittingOf(fresh) {
  const kept = sessionStorage.getItem(sitting);
  if (kept) return kept;
  sessionStorage.setItem(sitting, fresh);
  return fresh;
}

export const selected = () => JSON.parse(sessionStorage.getItem(selection()) ?? '[]');

export function keepSelected(ids) {
  sessionStorage.setItem(selection(), JSON.stringify(ids));
}
