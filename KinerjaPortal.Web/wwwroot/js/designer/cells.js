// Writing in a cell: one field is laid over it, grows with its text, and sends it when it is left. What was typed while the
// line was down is kept and sent when it is back, also after the page was loaded again.

// What a field needs on the screen, whatever the cell under it has: a sheet shown small is written in no smaller.
const leastWidth = { text: 150, waktu: 120, action: 150 };
const keptName = `kp-cells:${location.pathname}`;

export function cells(desk) {
  const text = desk.root.querySelector('.cell-editor');
  const waktu = desk.root.querySelector('.waktu-editor');
  const action = desk.root.querySelector('.action-editor');
  const [value, unit] = waktu.children;
  const limits = { number: text.dataset.ofANumber, heading: text.dataset.ofAHeading };
  const longest = text.maxLength;
  let open = null;

  desk.openCell = (cell, typed = null) => {
    if (!cell || desk.isReading() || cell.dataset.cell === 'lane') return;
    commit();
    const row = cell.closest('tr');
    const heading = cell.matches('th[data-lane]');
    const kind = heading ? 'heading' : cell.dataset.cell;
    const field = kind === 'waktu' ? waktu : kind === 'action' ? action : text;
    open = { cell, kind, field, id: heading ? cell.dataset.lane : row.dataset.row };
    field.hidden = false;
    if (kind === 'waktu') {
      value.value = typed ?? cell.dataset.text ?? (cell.dataset.value === '0' ? '' : cell.dataset.value);
      unit.value = cell.dataset.unit;
      offerUnit();
    } else if (kind === 'action') {
      action.value = cell.dataset.value;
    } else {
      text.maxLength = limits[kind] ?? longest;
      text.value = typed ?? (heading ? cell.querySelector('[data-heading]') : cell).textContent.trim();
    }

    open.before = written(open);
    lay(field, cell);
    const focus = kind === 'waktu' ? value : field;
    focus.focus({ preventScroll: true });
    if (typed === null) focus.select?.();
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  desk.isWriting = () => open !== null;

  // A figure takes the unit beside it; words ("3x24 jam") say their own, and are kept as they are typed.
  const isFigure = () => /^\s*\d*\s*$/.test(value.value);
  const writtenWaktu = () => isFigure() ? `${value.value.trim() || 0} ${unit.selectedOptions[0].label}` : value.value.trim();
  const offerUnit = () => { unit.disabled = !isFigure(); };

  const written = ({ kind }) => kind === 'waktu' ? writtenWaktu() : kind === 'action' ? action.value : text.value.trim();

  function lay(field, cell) {
    const paper = desk.paper.getBoundingClientRect();
    const box = cell.getBoundingClientRect();
    const scale = paper.width / parseFloat(desk.paper.style.width);
    const near = Math.max(1, 1 / scale);
    const least = field === waktu ? leastWidth.waktu : field === action ? leastWidth.action : leastWidth.text;
    const width = Math.max(box.width / scale, least * near);
    field.style.setProperty('--near', near);
    Object.assign(field.style, {
      left: `${Math.min((box.left - paper.left) / scale, paper.width / scale - width)}px`,
      top: `${(box.top - paper.top) / scale}px`,
      width: `${width}px`,
      minHeight: `${box.height / scale}px`,
    });
    if (field === text) grow();
  }

  function grow() {
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
  }

  function commit() {
    if (!open) return;
    const done = open;
    const now = written(done);
    open = null;
    done.field.hidden = true;
    if (now === done.before) return;
    if (done.kind === 'heading') desk.send('LaneHeading', done.id, now);
    else sendOrKeep([done.id, done.kind, now]);
  }

  function cancel() {
    const done = open;
    open = null;
    if (done) done.field.hidden = true;
    back(done);
  }

  function back(done) {
    if (done?.kind === 'heading') desk.root.querySelector(`th[data-lane="${done.id}"]`)?.focus();
    else if (done) desk.focus(done.id, done.kind);
  }

  async function sendOrKeep(change) {
    if (await desk.send('Cell', ...change)) return;
    sessionStorage.setItem(keptName, JSON.stringify([...kept(), change]));
    desk.say('kept');
  }

  const kept = () => JSON.parse(sessionStorage.getItem(keptName) ?? '[]');
  async function sendKept() {
    const changes = kept();
    if (!changes.length || !desk.isLive() || desk.isReading()) return;
    sessionStorage.removeItem(keptName);
    for (const change of changes) await sendOrKeep(change);
    if (!kept().length) desk.say(null);
  }

  for (const field of [text, waktu, action]) {
    desk.on(field, 'focusout', event => { if (!field.contains(event.relatedTarget)) commit(); });
    desk.on(field, 'keydown', event => {
      event.stopPropagation();
      const done = open;
      if (event.key === 'Escape') { event.preventDefault(); cancel(); }
      else if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); commit(); back(done); }
      else if (event.key === 'Tab' && done && done.kind !== 'heading' && !(field === waktu && event.target === value && !unit.disabled && !event.shiftKey)) {
        event.preventDefault();
        commit();
        desk.nextCell(done.id, done.kind, event.shiftKey);
      }
    });
  }

  desk.on(text, 'input', grow);
  desk.on(value, 'input', offerUnit);
  desk.on(desk.root, 'dblclick', event => desk.openCell(event.target.closest('[data-cell="number"], th[data-lane]')));

  const line = new MutationObserver(sendKept);
  line.observe(document.documentElement, { attributes: true, attributeFilter: ['data-connection'] });
  desk.onEnd(() => { line.disconnect(); commit(); });
  sendKept();
}
