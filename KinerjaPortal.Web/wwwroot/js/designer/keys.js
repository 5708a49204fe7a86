// The sheet as a grid for the keyboard: whatever a pointer can do, a key can.
import { ask } from './popover.js';

const order = ['number', 'activity', 'lane', 'kelengkapan', 'waktu', 'output', 'keterangan', 'action'];

export function keys(desk) {
  desk.current = null;
  const grid = desk.root.querySelector('table');

  desk.focus = (id, kind = 'number', lane = null) => {
    const row = desk.row(id);
    const cell = row?.querySelector(kind === 'lane' ? (lane ? `[data-lane="${lane}"]` : '[data-symbol]') : `[data-cell="${kind}"]`) ?? row?.querySelector('[data-cell]');
    if (!cell) return;
    desk.current = { id, kind: cell.dataset.cell, lane: cell.dataset.lane ?? null };
    mark(cell);
    cell.focus({ preventScroll: false });
  };

  desk.nextCell = (id, kind, backward) => {
    const step = backward ? -1 : 1;
    for (let at = order.indexOf(kind) + step; ; at += step) {
      if (at < 0 || at >= order.length) {
        const rows = desk.rows();
        const row = rows[rows.indexOf(desk.row(id)) + step];
        if (!row) { desk.focus(id, kind); return; }
        id = row.dataset.row;
        at = backward ? order.length - 1 : 0;
      }

      if (order[at] !== 'lane' && order[at] !== 'number') {
        desk.focus(id, order[at]);
        desk.openCell(desk.row(id).querySelector(`[data-cell="${order[at]}"]`));
        return;
      }
    }
  };

  function mark(cell) {
    grid.querySelector('[tabindex="0"][data-cell]')?.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
  }

  const first = () => { const cell = grid.querySelector('[data-cell]'); if (cell && !grid.querySelector('[data-cell][tabindex="0"]')) mark(cell); };
  first();

  desk.on(grid, 'focusin', event => {
    const cell = event.target.closest('td[data-cell], th[data-cell]');
    if (cell) {
      desk.current = { id: cell.closest('tr').dataset.row, kind: cell.dataset.cell, lane: cell.dataset.lane ?? null };
      mark(cell);
    }
  });

  // A row that moves takes the focus out of the page; give it back to the row.
  const moved = new MutationObserver(() => {
    first();
    if (desk.current && document.activeElement === document.body && desk.wasIn) desk.focus(desk.current.id, desk.current.kind, desk.current.lane);
  });
  moved.observe(grid.tBodies[0], { childList: true });
  desk.onEnd(() => moved.disconnect());
  desk.on(document, 'focusin', event => { desk.wasIn = desk.root.contains(event.target); });
  desk.on(document, 'pointerdown', event => { desk.wasIn = desk.root.contains(event.target); });

  desk.on(document, 'keydown', event => {
    if (event.target.closest?.('input, textarea, select, [contenteditable], dialog') || desk.isReading()) return;
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && key === 'z') act(event, () => desk.send('Command', event.shiftKey ? 'redo' : 'undo'));
    else if ((event.ctrlKey || event.metaKey) && key === 'y') act(event, () => desk.send('Command', 'redo'));
  }, { capture: true });

  desk.on(grid, 'keydown', event => {
    const head = event.target.closest('th[data-lane]');
    if (head) { onHead(event, head); return; }
    const cell = event.target.closest('[data-cell]');
    if (!cell) return;
    const row = cell.closest('tr');
    const id = row.dataset.row;
    const rows = desk.rows();
    const at = rows.indexOf(row);
    const to = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    const edits = !desk.isReading();
    const isText = !['lane', 'number'].includes(cell.dataset.cell);

    if (to && event.altKey) { if (edits) act(event, () => shift(row, at, ...to)); }
    else if (to && event.ctrlKey) return;
    else if (to) act(event, () => go(row, cell, rows, at, to, event.shiftKey));
    else if (event.key === 'Home' || event.key === 'End') act(event, () => {
      const target = event.ctrlKey ? rows.at(event.key === 'Home' ? 0 : -1).children[0] : row.children[event.key === 'Home' ? 0 : row.children.length - 1];
      focusCell(target);
    });
    else if (event.key === ' ') act(event, () => event.shiftKey ? desk.selectTo(id) : desk.toggle(id));
    else if (event.ctrlKey && event.key.toLowerCase() === 'a') act(event, () => desk.send('Select', rows.map(one => one.dataset.row)));
    else if (!edits) return;
    else if (event.key === 'Insert' || (event.key === 'Enter' && event.ctrlKey)) act(event, () => desk.insert('Process', laneOf(row), event.shiftKey ? at : at + 1));
    else if (event.key === 'Enter' && desk.isHoldingEnd()) act(event, () => desk.putEnd(id));
    else if (event.key === 'Enter' && desk.isPulling()) act(event, () => desk.arrowAt(id));
    else if (event.key === 'Enter' || event.key === 'F2') act(event, () => cell.dataset.cell === 'lane' ? desk.send('Move', id, cell.dataset.lane, at) : desk.openCell(cell));
    else if (event.key === 'Delete' && isText && cell.dataset.cell !== 'action') act(event, () => desk.send('Cell', id, cell.dataset.cell, ''));
    else if (event.key === 'Delete') act(event, () => command('remove', id));
    else if (event.ctrlKey && event.key.toLowerCase() === 'd') act(event, () => command('duplicate', id));
    else if (event.key === '?') act(event, help);
    else if (event.ctrlKey || event.altKey || event.metaKey) return;
    else if (event.key.toLowerCase() === 'p' && !isText) act(event, () => desk.arrowAt(id));
    else if (event.key.toLowerCase() === 'u' && !isText) act(event, () => desk.takeEnd(id));
    else if (event.key.length === 1 && isText && cell.dataset.cell !== 'action') act(event, () => desk.openCell(cell, event.key));
  });

  desk.on(desk.root, 'click', event => { if (event.target.closest('[data-tool="keys"]')) help(); });

  function act(event, action) {
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  async function command(name, id) {
    if (!desk.selected().includes(id)) await desk.select([id]);
    const at = desk.rows().findIndex(row => row.dataset.row === id);
    if (await desk.send('Command', name) && name === 'remove') {
      const rows = desk.rows().filter(row => row.dataset.row !== id);
      const next = rows[Math.min(at, rows.length - 1)];
      if (next) desk.focus(next.dataset.row);
    }
  }

  const laneOf = row => row.querySelector('[data-symbol]')?.dataset.lane ?? desk.root.querySelector('th[data-lane]')?.dataset.lane ?? '';

  function shift(row, at, down, right) {
    const chosen = desk.selected();
    if (chosen.length > 1 && chosen.includes(row.dataset.row)) {
      desk.send('MoveTogether', chosen, right, down);
      return;
    }

    const codes = [...desk.root.querySelectorAll('th[data-lane]')].map(head => head.dataset.lane);
    const lane = codes[Math.min(codes.length - 1, Math.max(0, codes.indexOf(laneOf(row)) + right))];
    if (lane !== undefined && (down === 0 || desk.rows()[at + down])) desk.send('Move', row.dataset.row, lane, at + down);
  }

  function go(row, cell, rows, at, [down, right], extend) {
    const target = rows[at + down]?.children[[...row.children].indexOf(cell) + right];
    if (!target?.dataset.cell) return;
    focusCell(target);
    if (extend && down) desk.selectTo(target.closest('tr').dataset.row);
  }

  function focusCell(cell) {
    desk.focus(cell.closest('tr').dataset.row, cell.dataset.cell, cell.dataset.lane);
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function onHead(event, head) {
    const codes = [...desk.root.querySelectorAll('th[data-lane]')].map(one => one.dataset.lane);
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by && event.altKey && !desk.isReading()) act(event, () => desk.send('MoveLane', head.dataset.lane, codes.indexOf(head.dataset.lane) + by));
    else if ((event.key === 'Enter' || event.key === 'F2') && !desk.isReading()) act(event, () => desk.openCell(head));
  }

  function help() {
    const box = desk.stage.getBoundingClientRect();
    ask(desk, 'keys', box.left + box.width / 2, box.top);
  }
}
