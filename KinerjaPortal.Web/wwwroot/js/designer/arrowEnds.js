// Takes one end of an arrow and puts it on another row: by pulling the knob at the end, by a tap on the knob and one on the
// row, or by keys, with the end that stands at a row.
import { boxOf, geometry } from './geometry.js';
import { overlay } from './overlay.js';
import { ask } from './popover.js';

const slop = 5;

export function arrowEnds(desk) {
  const knobs = overlay(desk, 'ends');
  const marks = overlay(desk, 'pulling');
  let shown = null;
  let held = null;
  let pull = null;

  desk.on(desk.root, 'pointerover', event => {
    if (event.pointerType !== 'mouse' || pull || held || desk.isReading()) return;
    const arrow = event.target.closest('.connector');
    if (arrow) offer(nameOf(arrow));
    else if (event.target.closest('.symbol')) offer(null);
  });
  desk.on(desk.root, 'click', event => {
    const arrow = event.target.closest('.connector');
    if (arrow && !desk.isReading()) offer(nameOf(arrow));
  });
  desk.onRedrawn(() => offer(shown));

  desk.on(desk.root, 'pointerdown', event => {
    const knob = event.target.closest('.end');
    if (!knob && !held && !event.target.closest('.connector, .popover')) offer(null);
    if (!knob || event.button !== 0 || !event.isPrimary || desk.isReading()) return;
    event.preventDefault();
    event.stopPropagation();
    pull = { arrow: shown, end: knob.dataset.end, id: event.pointerId, startX: event.clientX, startY: event.clientY };
  }, { capture: true });

  desk.on(window, 'pointermove', event => {
    if (!pull || event.pointerId !== pull.id) return;
    [pull.x, pull.y] = [event.clientX, event.clientY];
    if (!pull.geo && Math.hypot(pull.x - pull.startX, pull.y - pull.startY) > slop) lift();
  }, { capture: true });

  desk.on(window, 'pointerup', event => {
    if (!pull || event.pointerId !== pull.id) return;
    const done = letGo();
    if (done.geo && done.to) put(done, done.to, event.clientX, event.clientY);
    else if (!done.geo) hold(done);
  }, { capture: true });

  desk.on(desk.root, 'touchmove', event => { if (pull) event.preventDefault(); }, { passive: false });
  desk.on(window, 'pointercancel', letGo);
  desk.on(window, 'keydown', event => { if (event.key === 'Escape' && (pull || held)) { letGo(); hold(null); } }, { capture: true });
  desk.onEnd(letGo);

  // With an end in hand the next tap says where it goes, and chooses nothing.
  desk.on(desk.root, 'click', event => {
    const id = held && (event.target.closest('.symbol')?.dataset.step ?? event.target.closest('tr[data-row]')?.dataset.row);
    if (!id || event.target.closest('.end')) return;
    event.stopPropagation();
    put(held, id, event.clientX, event.clientY);
  }, { capture: true });

  desk.isHoldingEnd = () => held !== null;

  /** From the keyboard: takes the first end that stands at the row; asked again at the same row, the next, and after the last none. */
  desk.takeEnd = id => {
    const ends = endsAt(id);
    const at = held?.at === id ? ends.findIndex(({ arrow, end }) => end === held.end && isSame(arrow, held.arrow)) : -1;
    hold(ends[at + 1] ? { ...ends[at + 1], at: id } : null);
  };
  desk.putEnd = id => {
    const box = desk.symbolOf(id)?.getBoundingClientRect();
    if (box) put(held, id, box.left + box.width / 2, box.bottom);
  };

  const nameOf = ({ dataset: { from, to, label } }) => ({ from, to, label });
  const isSame = (a, b) => a.from === b.from && a.to === b.to && a.label === b.label;
  const drawn = arrow => desk.root.querySelector(`.drawing .connector[data-from="${arrow.from}"][data-to="${arrow.to}"][data-label="${arrow.label}"]`);
  const standsAt = ({ arrow, end }) => end === 'Head' ? arrow.to : arrow.from;
  const staysAt = ({ arrow, end }) => end === 'Head' ? arrow.from : arrow.to;

  function endsAt(id) {
    const of = (attribute, end) => [...desk.root.querySelectorAll(`.drawing .connector[${attribute}="${id}"]`)].map(arrow => ({ arrow: nameOf(arrow), end }));
    return [...of('data-to', 'Head'), ...of('data-from', 'Tail')];
  }

  function offer(arrow) {
    if (pull) return;
    knobs.clear();
    shown = arrow && drawn(arrow) ? arrow : null;
    if (!shown) return;
    const line = drawn(shown).querySelector('path:not(.hit)');
    const length = line.getTotalLength();

    // Beside the symbols rather than on them; on a short arrow as far apart as they can be.
    const inset = Math.min(10, length / 5);
    const reach = Math.min(16, Math.max(7, length / 2 - inset));
    for (const [end, at] of [['Tail', inset], ['Head', length - inset]]) {
      const { x, y } = line.getPointAtLength(at);
      const knob = knobs.put('g', end, { class: 'end', transform: `translate(${x} ${y})`, 'data-end': end });
      knob.innerHTML = `<circle class="reach" r="${reach}"/><circle class="knob" r="5"/>`;
    }
  }

  function hold(taken) {
    held = taken;
    marks.clear();
    const box = taken && boxOf(desk, standsAt(taken));
    if (!box) {
      held = null;
      desk.say(null);
      return;
    }

    ring('source', box);
    offer(taken.arrow);
    const number = id => desk.row(id).querySelector('[data-cell="number"]').textContent.trim();
    const answer = drawn(taken.arrow)?.querySelector('text')?.textContent ?? '';
    desk.say(taken.end === 'Head' ? 'head' : 'tail', `${number(taken.arrow.from)} → ${number(taken.arrow.to)} ${answer}`.trim());
  }

  async function put(taken, to, clientX, clientY) {
    hold(null);
    if (to === staysAt(taken) || to === standsAt(taken)) return;
    const decides = taken.end === 'Tail' && desk.row(to)?.querySelector('[data-symbol="Decision"]');
    const answer = decides ? await ask(desk, 'answer', clientX, clientY) : null;
    if (decides && !answer) return;
    const { from, to: leads, label } = taken.arrow;
    offer(null);
    await desk.send('MoveEnd', from, leads, label, taken.end, to, answer);
  }

  function lift() {
    hold(null);
    pull.geo = geometry(desk);
    pull.box = boxOf(desk, staysAt(pull));
    desk.root.dataset.dragging = '';
    pull.frame = requestAnimationFrame(paint);
  }

  function paint() {
    const row = pull.geo.targetAt(pull.x, pull.y);
    pull.to = row === staysAt(pull) ? null : row;
    const at = pull.geo.point(pull.x, pull.y);
    const [x, y] = [pull.box.x + pull.box.width / 2, pull.box.y + pull.box.height / 2];
    marks.put('path', 'line', { class: 'line', d: `M${x},${y} L${at.x},${at.y}` });
    const target = pull.to && boxOf(desk, pull.to);
    if (target) ring('target', target);
    else marks.drop('target');
    pull.frame = requestAnimationFrame(paint);
  }

  function ring(id, box) {
    marks.put('rect', id, { class: 'ring', x: box.x - 7, y: box.y - 7, width: box.width + 14, height: box.height + 14, rx: 8 });
  }

  function letGo() {
    const done = pull;
    pull = null;
    if (done?.geo) {
      cancelAnimationFrame(done.frame);
      delete desk.root.dataset.dragging;
      marks.clear();
    }

    return done;
  }
}
