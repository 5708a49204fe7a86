// Catches symbols in a net that is drawn over an empty place of the sheet. With Shift or Ctrl, or where several are being
// chosen, what was chosen before stays chosen. A finger there scrolls.
import { scrollAtEdge } from './edge.js';
import { boxOf, geometry } from './geometry.js';
import { overlay } from './overlay.js';

const slop = 5;

export function net(desk) {
  const marks = overlay(desk, 'catching');
  let cast = null;
  let wasCast = false;

  desk.on(desk.root, 'pointerdown', event => {
    wasCast = false;
    if (event.button !== 0 || !event.isPrimary || event.pointerType === 'touch' || desk.tool !== null || !isEmpty(event)) return;
    cast = { id: event.pointerId, startX: event.clientX, startY: event.clientY, adds: event.shiftKey || event.ctrlKey || event.metaKey };
  });

  desk.on(window, 'pointermove', event => {
    if (!cast || event.pointerId !== cast.id) return;
    [cast.x, cast.y] = [event.clientX, event.clientY];
    if (!cast.geo && Math.hypot(cast.x - cast.startX, cast.y - cast.startY) > slop) open();
  }, { capture: true });

  desk.on(window, 'pointerup', event => {
    if (!cast || event.pointerId !== cast.id) return;
    const done = haul();
    if (done.geo) choose(done);
  }, { capture: true });
  desk.on(window, 'pointercancel', haul);
  desk.on(window, 'keydown', event => { if (event.key === 'Escape') haul(); }, { capture: true });

  // The click that follows is no click.
  desk.on(desk.root, 'click', event => { if (wasCast) { wasCast = false; event.stopPropagation(); } }, { capture: true });
  desk.onEnd(haul);

  function isEmpty({ target, clientX, clientY }) {
    const box = desk.stage.getBoundingClientRect();
    const inWindow = clientX < box.left + desk.stage.clientWidth && clientY < box.top + desk.stage.clientHeight;
    return target.matches('.stage, .zoomed, .paper') ? inWindow : target.closest('td.lane') !== null;
  }

  function open() {
    wasCast = true;
    cast.geo = geometry(desk);
    cast.from = cast.geo.point(cast.startX, cast.startY);
    cast.boxes = cast.geo.ids.map(id => [id, boxOf(desk, id)]).filter(([, box]) => box !== null);
    cast.caught = [];
    desk.root.dataset.catching = '';
    getSelection().removeAllRanges();
    cast.frame = requestAnimationFrame(paint);
  }

  function paint() {
    scrollAtEdge(desk, cast.x, cast.y);
    const { from, geo, boxes } = cast;
    const to = geo.point(cast.x, cast.y);
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    const [right, bottom] = [Math.max(from.x, to.x), Math.max(from.y, to.y)];
    marks.put('rect', 'net', { class: 'net', x, y, width: right - x, height: bottom - y });
    cast.isUpward = to.y < from.y;
    cast.caught = boxes.filter(([, box]) => box.x < right && x < box.x + box.width && box.y < bottom && y < box.y + box.height).map(([id]) => id);
    for (const [id] of boxes) desk.symbolOf(id)?.toggleAttribute('data-caught', cast.caught.includes(id));
    cast.frame = requestAnimationFrame(paint);
  }

  function choose({ caught, adds, isUpward }) {
    const before = adds || desk.isMany() ? desk.selected() : [];
    const ids = desk.rows().map(row => row.dataset.row).filter(id => caught.includes(id) || before.includes(id));
    if (caught.length) desk.focus(caught.at(isUpward ? 0 : -1), 'lane');
    desk.select(ids);
  }

  function haul() {
    const done = cast;
    cast = null;
    if (done?.geo) {
      cancelAnimationFrame(done.frame);
      marks.clear();
      delete desk.root.dataset.catching;
      for (const [id] of done.boxes) desk.symbolOf(id)?.removeAttribute('data-caught');
    }

    return done;
  }
}
