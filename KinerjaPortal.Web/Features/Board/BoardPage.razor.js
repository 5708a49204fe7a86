// Carries a card to another column. The pointer's way is followed here alone; the circuit hears of the drop, once.
// A mouse takes a card anywhere, a finger only by its handle, so that dragging never fights scrolling.
const slop = 6;
const edge = 56;
const ahead = 600;

// crypto.randomUUID exists on https only, and many offices run on plain http in their own network.
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

export function begin(board, page) {
  const ended = new AbortController();
  const on = (target, name, handler, options) => target.addEventListener(name, handler, { ...options, signal: ended.signal });
  const columns = () => board.querySelectorAll('[data-column]');
  let drag = null;
  let scrolled = null;

  function take(event) {
    if (event.button !== 0 || !event.isPrimary || event.target.closest('button')) return;
    const card = event.target.closest('[data-targets]');
    if (!card || (event.pointerType !== 'mouse' && !event.target.closest('[data-drag-handle]'))) return;
    drag = { card, id: event.pointerId, startX: event.clientX, startY: event.clientY, targets: card.dataset.targets.split(' ') };
  }

  function lift() {
    const box = drag.card.getBoundingClientRect();
    drag.ghost = drag.card.cloneNode(true);
    drag.ghost.removeAttribute('data-cycle');
    drag.ghost.setAttribute('aria-hidden', 'true');
    drag.ghost.inert = true;
    drag.ghost.dataset.ghost = '';
    Object.assign(drag.ghost.style, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px` });
    document.body.append(drag.ghost);
    drag.card.dataset.lifted = '';
    board.dataset.dragging = '';
    columns().forEach(column => column.toggleAttribute('data-allowed', drag.targets.includes(column.dataset.column)));
    drag.frame = requestAnimationFrame(scrollAtEdge);
  }

  function scrollAtEdge() {
    const pane = board.querySelector('.columns');
    const box = pane.getBoundingClientRect();
    if (drag.x > box.right - edge) pane.scrollLeft += 10;
    else if (drag.x < box.left + edge) pane.scrollLeft -= 10;
    drag.frame = requestAnimationFrame(scrollAtEdge);
  }

  function move(event) {
    if (!drag || event.pointerId !== drag.id) return;
    [drag.x, drag.y] = [event.clientX, event.clientY];
    if (!drag.ghost) {
      if (Math.hypot(drag.x - drag.startX, drag.y - drag.startY) < slop) return;
      lift();
    }
    event.preventDefault();
    drag.ghost.style.transform = `translate(${drag.x - drag.startX}px, ${drag.y - drag.startY}px)`;
    const over = document.elementFromPoint(drag.x, drag.y)?.closest('[data-column]');
    columns().forEach(column => column.toggleAttribute('data-over', column === over));
  }

  function putDown() {
    const done = drag;
    drag = null;
    if (!done?.ghost) return null;
    cancelAnimationFrame(done.frame);
    done.ghost.remove();
    delete done.card.dataset.lifted;
    delete board.dataset.dragging;
    columns().forEach(column => { column.removeAttribute('data-allowed'); column.removeAttribute('data-over'); });
    return done;
  }

  async function drop(event) {
    if (!drag || event.pointerId !== drag.id) return;
    const done = putDown();
    if (!done) return;
    // The click that follows a drag is no click on the card's link.
    const swallow = click => { click.preventDefault(); click.stopPropagation(); };
    addEventListener('click', swallow, { capture: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }));
    const column = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-column]')?.dataset.column;
    if (!done.targets.includes(column)) return;
    done.card.dataset.sending = '';
    try {
      await page.invokeMethodAsync('Drop', done.card.dataset.cycle, column, newKey());
    } finally {
      delete done.card.dataset.sending;
    }
  }

  // Near the end of what a column holds it is asked for its next cards, once for each end. Scrolling does not bubble.
  function goOn() {
    scrolled = null;
    for (const more of board.querySelectorAll('[data-more]')) {
      const { top, width } = more.getBoundingClientRect();
      const seen = Math.min(innerHeight, more.closest('.column-cards').getBoundingClientRect().bottom);
      if (width === 0 || top > seen + ahead || more.dataset.asked === more.dataset.more) continue;
      more.dataset.asked = more.dataset.more;
      more.click();
    }
  }

  on(document, 'scroll', () => { scrolled ??= requestAnimationFrame(goOn); }, { capture: true, passive: true });
  on(board, 'pointerdown', take);
  on(board, 'dragstart', event => event.preventDefault());
  on(window, 'pointermove', move, { passive: false });
  on(window, 'pointerup', drop);
  on(window, 'pointercancel', putDown);
  on(window, 'keydown', event => { if (event.key === 'Escape') putDown(); });

  const tick = () => {
    for (const clock of board.querySelectorAll('[data-clock]')) {
      const there = new Date(Date.now() + Number(clock.dataset.clock) * 60_000).toISOString();
      clock.textContent = `${there.slice(11, 16).replace(':', '.')} ${clock.dataset.zone}`;
    }
  };
  tick();
  const ticking = setInterval(tick, 1_000);
  return { end() { putDown(); cancelAnimationFrame(scrolled); clearInterval(ticking); ended.abort(); } };
}
