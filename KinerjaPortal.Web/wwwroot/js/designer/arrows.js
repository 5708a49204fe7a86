// Draws an arrow from a symbol to another: by pulling the handle at its side, or with the arrow in hand by a tap on either.
// A tap on an arrow that is there asks what shall become of it.
import { boxOf, geometry } from './geometry.js';
import { overlay } from './overlay.js';
import { ask } from './popover.js';

const slop = 5;

export function arrows(desk) {
  const marks = overlay(desk, 'pulling');
  const grips = overlay(desk, 'grips');
  let pull = null;
  let source = null;

  desk.on(desk.root, 'pointerdown', event => {
    if (event.button !== 0 || !event.isPrimary || desk.isReading()) return;
    const from = event.target.closest('.handle')?.dataset.step ?? (desk.tool === 'arrow' ? event.target.closest('.symbol')?.dataset.step : null);
    if (!from) return;
    event.preventDefault();
    event.stopPropagation();
    pull = { from, id: event.pointerId, startX: event.clientX, startY: event.clientY };
  }, { capture: true });

  desk.on(window, 'pointermove', event => {
    if (!pull || event.pointerId !== pull.id) return;
    [pull.x, pull.y] = [event.clientX, event.clientY];
    if (!pull.geo && Math.hypot(pull.x - pull.startX, pull.y - pull.startY) > slop) {
      pull.geo = geometry(desk);
      pull.box = boxOf(desk, pull.from);
      desk.root.dataset.dragging = '';
      pull.frame = requestAnimationFrame(paint);
    }
  }, { capture: true });

  desk.on(window, 'pointerup', event => {
    if (!pull || event.pointerId !== pull.id) return;
    const done = letGo();
    if (done.to) connect(done.from, done.to, event.clientX, event.clientY);
    else if (!done.geo && desk.tool === 'arrow') tap(done.from, event.clientX, event.clientY);
    else if (!done.geo) begin(done.from);
  }, { capture: true });

  desk.on(desk.root, 'touchmove', event => { if (pull) event.preventDefault(); }, { passive: false });
  desk.on(window, 'pointercancel', letGo);
  desk.on(window, 'keydown', event => { if (event.key === 'Escape' && (pull || source || desk.tool)) { letGo(); begin(null); desk.take(null); } }, { capture: true });
  desk.on(desk.root, 'pointerover', event => { if (event.pointerType === 'mouse' && !pull) offer(event.target.closest('.symbol')?.dataset.step); });
  desk.on(desk.root, 'click', event => {
    const symbol = event.target.closest('.symbol');
    if (symbol) offer(symbol.dataset.step);
    if (event.target.closest('[data-tool="arrow"]')) {
      begin(null);
      desk.take(desk.tool === 'arrow' ? null : 'arrow');
    }

    const arrow = event.target.closest('.connector');
    if (arrow && !desk.isReading()) change(arrow, event.clientX, event.clientY);
  });

  // The sheet was drawn anew: the handle goes where its symbol went.
  desk.onRedrawn(() => offer(grips.layer.querySelector('.handle')?.dataset.step));

  /** From the keyboard: the first call says where the arrow begins, the next where it ends. */
  desk.arrowAt = id => {
    const box = desk.symbolOf(id)?.getBoundingClientRect();
    if (box) tap(id, box.left + box.width / 2, box.bottom);
  };
  desk.isPulling = () => source !== null;

  function tap(id, clientX, clientY) {
    if (source && source !== id) connect(source, id, clientX, clientY);
    else begin(source ? null : id);
  }

  function begin(id) {
    source = id;
    marks.clear();
    const box = id && boxOf(desk, id);
    if (box) {
      ring('source', box);
      desk.say('target', desk.row(id).querySelector('[data-cell="number"]').textContent.trim());
    } else {
      desk.say(desk.tool === 'arrow' ? 'arrow' : null);
    }
  }

  async function connect(from, to, clientX, clientY) {
    begin(null);
    if (desk.tool === 'arrow') desk.take(null);
    const decides = desk.row(from)?.querySelector('[data-symbol="Decision"]');
    const answer = decides ? await ask(desk, 'answer', clientX, clientY) : null;
    if (!decides || answer) await desk.send('Connect', from, to, answer);
  }

  async function change({ dataset: { from, to, label } }, clientX, clientY) {
    desk.root.querySelector('[data-popover="arrow"] [data-answer="swap"]').hidden = label === 'None';
    const answer = await ask(desk, 'arrow', clientX, clientY, desk.root.querySelectorAll('.end'));
    if (answer === 'swap') await desk.send('SwapAnswers', from);
    if (answer === 'remove') await desk.send('RemoveArrow', from, to, label);
  }

  function offer(id) {
    if (id === undefined || pull) return;
    grips.clear();
    const box = desk.isReading() || desk.row(id)?.querySelector('[data-symbol="End"]') ? null : boxOf(desk, id);
    if (!box) return;
    // Beside a decision stands its Ya or Tidak, which is not to be covered.
    const away = desk.row(id)?.querySelector('[data-symbol="Decision"]') ? 26 : 13;
    const [x, y] = [box.x + box.width + away, box.y + box.height / 2];
    const handle = grips.put('g', 'handle', { class: 'handle', transform: `translate(${x} ${y})`, 'data-step': id });
    handle.innerHTML = '<circle class="reach" r="20"/><circle class="knob" r="9"/><path d="M-4,0 H3 M0,-3.5 L3.5,0 L0,3.5"/>';
  }

  function paint() {
    const row = pull.geo.targetAt(pull.x, pull.y);
    pull.to = row === pull.from ? null : row;
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

  desk.onEnd(letGo);
}
