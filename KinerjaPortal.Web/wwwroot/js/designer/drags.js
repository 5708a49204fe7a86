// Carries a symbol to another lane or row, with it the others that are chosen, or a new one from the palette onto the
// sheet. A tap on the palette takes the symbol in hand, and the next tap on the sheet puts it down.
import { scrollAtEdge } from './edge.js';
import { geometry } from './geometry.js';
import { overlay } from './overlay.js';

const slop = 5;

export function drags(desk) {
  const marks = overlay(desk, 'landing');
  let drag = null;
  let moved = false;

  desk.on(desk.root, 'pointerdown', event => {
    moved = false;
    if (event.button !== 0 || !event.isPrimary || desk.isReading() || desk.tool !== null || event.ctrlKey || event.shiftKey) return;
    const tool = event.target.closest('[data-palette]');
    const symbol = event.target.closest('.symbol');
    if (!tool && !symbol) return;
    event.preventDefault();
    drag = { tool, symbol, id: event.pointerId, startX: event.clientX, startY: event.clientY };
  });

  desk.on(window, 'pointermove', event => {
    if (!drag || event.pointerId !== drag.id) return;
    [drag.x, drag.y] = [event.clientX, event.clientY];
    if (!drag.ghost && Math.hypot(drag.x - drag.startX, drag.y - drag.startY) > slop) lift();
  }, { capture: true });

  desk.on(window, 'pointerup', event => {
    if (!drag || event.pointerId !== drag.id) return;
    const done = putDown();
    if (done.ghost && done.landing) {
      const { lane, row, by } = done.landing;
      if (done.others.length) desk.send('MoveTogether', [done.symbol.dataset.step, ...done.others], by.lanes, by.rows);
      else if (done.symbol) desk.send('Move', done.symbol.dataset.step, lane, row);
      else desk.insert(done.tool.dataset.palette, lane, row, event.pointerType !== 'touch');
    }
  }, { capture: true });

  // touch-action is not heeded on parts of an SVG everywhere: a finger that carries must not scroll as well.
  desk.on(desk.root, 'touchmove', event => { if (drag && event.touches.length === 1) event.preventDefault(); }, { passive: false });
  desk.on(window, 'pointercancel', () => putDown());
  desk.on(window, 'keydown', event => { if (event.key === 'Escape') putDown(); }, { capture: true });

  // The click that follows a drag is no click.
  desk.on(desk.root, 'click', event => { if (moved) { moved = false; event.stopPropagation(); } }, { capture: true });

  desk.on(desk.root, 'click', event => {
    const tool = event.target.closest('[data-palette]');
    if (tool && event.detail === 0) insertByKey(tool.dataset.palette);
    else if (tool) desk.take(desk.tool === tool.dataset.palette ? null : tool.dataset.palette);
    else if (desk.tool && desk.tool !== 'arrow' && event.target.closest('.paper')) place(event);
  });

  function insertByKey(symbol) {
    const geo = geometry(desk);
    const row = geo.ids.indexOf(desk.current?.id);
    const lane = desk.row(desk.current?.id)?.querySelector('[data-symbol]')?.dataset.lane ?? geo.lanes[0]?.p;
    if (lane) desk.insert(symbol, lane, row < 0 ? geo.ids.length : row + 1);
    else desk.say('noLanes');
  }

  function place(event) {
    const geo = geometry(desk);
    const at = geo.point(event.clientX, event.clientY);
    const lane = geo.laneAt(at.x);
    if (!lane) {
      desk.say(geo.lanes.length ? 'place' : 'noLanes');
      return;
    }

    const symbol = desk.tool;
    desk.take(null);
    desk.insert(symbol, lane.p, geo.gapAt(at.y), event.pointerType !== 'touch');
  }

  function lift() {
    moved = true;
    drag.geo = geometry(desk);
    drag.from = drag.symbol ? drag.geo.ids.indexOf(drag.symbol.dataset.step) : -1;
    drag.ghost = desk.root.appendChild(document.createElement('div'));
    drag.ghost.className = 'ghost';
    drag.ghost.append(pictureOf(drag));
    drag.others = othersWith(drag.symbol);
    if (drag.others.length) drag.ghost.append(countOf(drag.others.length + 1));
    desk.root.dataset.dragging = '';
    for (const symbol of lifted(drag)) symbol.setAttribute('data-lifted', '');
    drag.frame = requestAnimationFrame(paint);
  }

  function paint() {
    scrollAtEdge(desk, drag.x, drag.y);
    drag.ghost.style.transform = `translate(${drag.x}px, ${drag.y}px)`;
    const { geo } = drag;
    const at = geo.point(drag.x, drag.y);
    const lane = geo.laneAt(at.x);
    if (!lane || at.y < -60 || at.y > geo.height + 90) {
      drag.landing = null;
      marks.clear();
    } else if (drag.others.length) {
      drag.landing = { by: by(lane, geo.rowAt(at.y)) };
      bands(drag.landing.by);
    } else if (drag.symbol) {
      const row = geo.rowAt(at.y);
      drag.landing = { lane: lane.p, row };
      band(lane, geo.tops[row], geo.heights[row]);
      if (row === drag.from) marks.drop('line');
      else line(row < drag.from ? geo.tops[row] : geo.tops[row] + geo.heights[row]);
    } else {
      const gap = geo.gapAt(at.y);
      drag.landing = { lane: lane.p, row: gap };
      band(lane, geo.topOf(gap) - 22, 44);
      line(geo.topOf(gap));
    }

    drag.frame = requestAnimationFrame(paint);
  }

  function othersWith(symbol) {
    const chosen = desk.selected();
    return symbol && chosen.includes(symbol.dataset.step) ? chosen.filter(id => id !== symbol.dataset.step) : [];
  }

  const lifted = ({ symbol, others }) => symbol ? [symbol, ...others.map(desk.symbolOf)].filter(Boolean) : [];

  /** How far all that is carried moves; at the edge of the sheet they stop together. */
  function by(lane, row) {
    const { geo } = drag;
    const within = (far, places, count) => Math.max(-Math.min(...places), Math.min(far, count - 1 - Math.max(...places)));
    const places = cells();
    return {
      lanes: within(geo.lanes.indexOf(lane) - places[0].lane, places.map(place => place.lane).filter(at => at >= 0), geo.lanes.length),
      rows: within(row - places[0].row, places.map(place => place.row), geo.ids.length),
    };
  }

  /** Where everything that is carried stood, the one under the pointer first. */
  function cells() {
    const { geo } = drag;
    return drag.cells ??= [drag.symbol.dataset.step, ...drag.others].map(id => ({
      row: geo.ids.indexOf(id),
      lane: geo.lanes.findIndex(lane => lane.p === desk.row(id).querySelector('[data-symbol]')?.dataset.lane),
    }));
  }

  function bands({ lanes, rows }) {
    const { geo } = drag;
    for (const [n, place] of cells().entries()) {
      const [lane, row] = [geo.lanes[place.lane + lanes], place.row + rows];
      if (place.lane >= 0) marks.put('rect', `band-${n}`, { class: 'band', x: lane.x, y: geo.tops[row], width: lane.w, height: geo.heights[row] });
    }
  }

  const band = (lane, y, height) => marks.put('rect', 'band', { class: 'band', x: lane.x, y, width: lane.w, height });
  const line = y => marks.put('line', 'line', { class: 'line', x1: drag.geo.lanes[0].x, x2: drag.geo.lanes.at(-1).x + drag.geo.lanes.at(-1).w, y1: y, y2: y });

  function putDown() {
    const done = drag;
    drag = null;
    if (done?.ghost) {
      cancelAnimationFrame(done.frame);
      done.ghost.remove();
      for (const symbol of lifted(done)) symbol.removeAttribute('data-lifted');
      delete desk.root.dataset.dragging;
      marks.clear();
    }

    return done;
  }

  desk.onEnd(putDown);
}

function countOf(number) {
  const count = document.createElement('span');
  count.className = 'count';
  count.textContent = number;
  return count;
}

function pictureOf({ tool, symbol }) {
  if (tool) return tool.querySelector('svg').cloneNode(true);
  const shape = symbol.querySelector('.shape');
  const box = shape.getBBox();
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('viewBox', `${box.x - 2} ${box.y - 2} ${box.width + 4} ${box.height + 4}`);
  picture.setAttribute('width', box.width + 4);
  picture.setAttribute('height', box.height + 4);
  picture.append(shape.cloneNode(true));
  return picture;
}
