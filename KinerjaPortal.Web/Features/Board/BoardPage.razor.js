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
    const from = done.card.closest('[data-column]')?.dataset.column;
    if (!column || column === from) return;
    const sending = new CustomEvent('kp-sending', { cancelable: true, detail: done.card.querySelector('.card-link').textContent });
    if (!document.dispatchEvent(sending)) return;
    if (!done.targets.includes(column)) {
      await page.invokeMethodAsync('DropElsewhere', done.card.dataset.cycle);
      return;
    }
    done.card.dataset.sending = '';
    try {
      await page.invokeMethodAsync('Drop', done.card.dataset.cycle, column, newKey());
    } finally {
      delete done.card.dataset.sending;
    }
  }

  // What lies beyond an edge fades out there: nothing is cut without a cue.
  function tellEdges() {
    const columns = board.querySelector('.columns');
    columns?.toggleAttribute('data-before', columns.scrollLeft > 4);
    columns?.toggleAttribute('data-after', columns.scrollLeft + columns.clientWidth < columns.scrollWidth - 4);
    for (const pane of board.querySelectorAll('.column-cards')) {
      pane.toggleAttribute('data-after', pane.scrollTop + pane.clientHeight < pane.scrollHeight - 4);
    }
  }

  // Near the end of what a column holds it is asked for its next cards, once for each end. Scrolling does not bubble.
  function goOn() {
    scrolled = null;
    tellEdges();
    for (const more of board.querySelectorAll('[data-more]')) {
      const { top, width } = more.getBoundingClientRect();
      const seen = Math.min(innerHeight, more.closest('.column-cards').getBoundingClientRect().bottom);
      if (width === 0 || top > seen + ahead || more.dataset.asked === more.dataset.more) continue;
      more.dataset.asked = more.dataset.more;
      more.click();
    }
  }

  // A card that is handed on goes, and the focus with it: it stays at that place of its column, on what lies there now.
  let place = null;
  on(board, 'focusin', event => {
    const card = event.target.closest('[data-cycle]');
    const column = card?.closest('[data-column]');
    place = column ? { card, column, at: [...column.querySelectorAll('[data-cycle]')].indexOf(card) } : null;
  });

  function keepPlace() {
    if (!place || place.card.isConnected || document.activeElement !== document.body) return;
    const cards = place.column.querySelectorAll('[data-cycle] .card-link');
    (cards[Math.min(place.at, cards.length - 1)] ?? board.querySelector('.columns')).focus({ preventScroll: false });
    place = null;
  }

  const placeKeeper = new MutationObserver(keepPlace);
  placeKeeper.observe(board, { childList: true, subtree: true });

  on(document, 'scroll', () => { scrolled ??= requestAnimationFrame(goOn); }, { capture: true, passive: true });
  on(board, 'pointerdown', take);
  on(board, 'dragstart', event => event.preventDefault());
  on(window, 'pointermove', move, { passive: false });
  on(window, 'pointerup', drop);
  on(window, 'pointercancel', putDown);
  on(window, 'keydown', event => { if (event.key === 'Escape') putDown(); });

  // A screen that nobody touches turns its pages by itself: each column its cards, and the board its columns.
  const turnMs = 12_000;
  let turned = performance.now();

  function turn(pane, items, along) {
    const [length, offset, from] = along === 'y' ? ['clientHeight', 'offsetTop', 'scrollTop'] : ['clientWidth', 'offsetLeft', 'scrollLeft'];
    const end = pane[from] + pane[length];
    const size = item => (along === 'y' ? item.offsetHeight : item.offsetWidth);
    const at = item => item[offset] - items[0][offset];
    let next = items.findIndex(item => item[offset] + size(item) > end + 2);
    // One that is higher than the pane is passed by.
    if (next >= 0 && at(items[next]) <= pane[from]) next += 1;
    pane[from] = next > 0 && next < items.length ? at(items[next]) : 0;
  }

  function turnPages() {
    if (board.dataset.view !== 'tv') return;
    const columns = board.querySelector('.columns');
    if (performance.now() - turned > turnMs) {
      turned = performance.now();
      const panes = [...board.querySelectorAll('.column-cards')];
      panes.forEach(pane => turn(pane, [...pane.querySelectorAll('li')], 'y'));
      // The next columns come when all that stand here have shown their cards.
      if (panes.every(pane => pane.scrollTop === 0)) turn(columns, [...columns.children], 'x');
    }
    for (const pane of board.querySelectorAll('.column-cards')) {
      const cards = [...pane.querySelectorAll('li')];
      const box = pane.getBoundingClientRect();
      const seen = cards.map((card, n) => ({ n: n + 1, at: card.getBoundingClientRect() })).filter(({ at }) => at.top > box.top - 4 && at.bottom < box.bottom + 4);
      const said = pane.parentElement.querySelector('[data-page]');
      const page = seen.length > 0 && seen.length < cards.length ? `${seen[0].n}–${seen.at(-1).n} / ${cards.length}` : '';
      if (said && said.textContent !== page) said.textContent = page;
    }
  }

  const tick = () => {
    keepPlace();
    turnPages();
    tellEdges();
    for (const clock of board.querySelectorAll('[data-clock]')) {
      const there = new Date(Date.now() + Number(clock.dataset.clock) * 60_000).toISOString();
      clock.textContent = `${there.slice(11, 16).replace(':', '.')} ${clock.dataset.zone}`;
    }
  };
  tick();
  const ticking = setInterval(tick, 1_000);
  return { end() { putDown(); cancelAnimationFrame(scrolled); clearInterval(ticking); placeKeeper.disconnect(); ended.abort(); } };
}
