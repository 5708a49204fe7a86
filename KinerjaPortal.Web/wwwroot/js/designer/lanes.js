// Re-sorts columns by dragging their heads.
import { geometry } from './geometry.js';
import { overlay } from './overlay.js';

const slop = 6;

export function lanes(desk) {
  const marks = overlay(desk, 'landing');
  let drag = null;

  desk.on(desk.root, 'pointerdown', event => {
    const head = event.target.closest('th[data-lane]');
    if (!head || event.button !== 0 || !event.isPrimary || desk.isReading() || desk.tool !== null) return;
    drag = { head, id: event.pointerId, startX: event.clientX, x: event.clientX };
  });

  desk.on(window, 'pointermove', event => {
    if (!drag || event.pointerId !== drag.id) return;
    drag.x = event.clientX;
    if (!drag.geo && Math.abs(drag.x - drag.startX) > slop) {
      drag.geo = geometry(desk);
      drag.head.setAttribute('data-lifted', '');
      desk.root.dataset.dragging = '';
      drag.frame = requestAnimationFrame(paint);
    }
  }, { capture: true });

  desk.on(window, 'pointerup', event => {
    if (!drag || event.pointerId !== drag.id) return;
    const done = putDown();
    if (done.to >= 0) desk.send('MoveLane', done.head.dataset.lane, done.to);
  }, { capture: true });
  desk.on(window, 'pointercancel', putDown);
  desk.on(window, 'keydown', event => { if (event.key === 'Escape') putDown(); }, { capture: true });
  desk.onEnd(putDown);

  function paint() {
    const { geo } = drag;
    const lane = geo.laneAt(geo.point(drag.x, 0).x);
    drag.to = lane ? geo.lanes.indexOf(lane) : -1;
    if (lane) marks.put('rect', 'band', { class: 'band', x: lane.x, y: 0, width: lane.w, height: Math.max(60, geo.height) });
    else marks.clear();
    drag.frame = requestAnimationFrame(paint);
  }

  function putDown() {
    const done = drag;
    drag = null;
    if (done?.geo) {
      cancelAnimationFrame(done.frame);
      done.head.removeAttribute('data-lifted');
      delete desk.root.dataset.dragging;
      marks.clear();
    }

    return done;
  }
}
