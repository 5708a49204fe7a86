// Which rows are chosen. The server draws it; here is what a click or a key makes of it.
export function selection(desk) {
  let anchor = null;
  const many = () => desk.root.querySelector('[data-tool="many"]');
  const isMany = () => many()?.getAttribute('aria-pressed') === 'true';

  desk.isMany = isMany;
  desk.selected = () => desk.rows().filter(row => row.getAttribute('aria-selected') === 'true').map(row => row.dataset.row);
  desk.select = ids => {
    anchor = ids.at(-1) ?? null;
    return desk.send('Select', ids);
  };
  desk.selectTo = id => {
    const ids = desk.rows().map(row => row.dataset.row);
    const [from, to] = [ids.indexOf(anchor ?? id), ids.indexOf(id)];
    return desk.send('Select', ids.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1));
  };
  desk.toggle = id => {
    const ids = desk.selected();
    anchor = id;
    return desk.send('Select', ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id]);
  };
  desk.choose = (event, id) =>
    event.shiftKey ? desk.selectTo(id) : event.ctrlKey || event.metaKey || isMany() ? desk.toggle(id) : desk.select([id]);

  desk.on(desk.root, 'click', event => {
    if (event.target.closest('[data-tool="many"]')) {
      many().setAttribute('aria-pressed', !isMany());
      desk.say(isMany() ? 'many' : null);
      return;
    }

    const id = event.target.closest('.symbol')?.dataset.step ?? event.target.closest('tr[data-row]')?.dataset.row;
    if (!id || desk.tool !== null) return;
    const writes = event.target.closest('[data-cell]:not([data-cell="lane"], [data-cell="number"])');
    const extends_ = event.shiftKey || event.ctrlKey || event.metaKey || isMany();
    desk.focus(id, event.target.closest('[data-cell]')?.dataset.cell ?? 'number', event.target.closest('[data-lane]')?.dataset.lane);
    if (extends_ || desk.selected().join() !== id) desk.choose(event, id);
    if (writes && !extends_ && !desk.isReading()) desk.openCell(writes);
  });
}
