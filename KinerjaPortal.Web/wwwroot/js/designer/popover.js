// A small question at the place of a gesture. Resolves to the button's answer, or to null where it was closed.
let close = null;

/** @param free Elements that must not be covered. */
export function ask(desk, name, clientX, clientY, free = []) {
  close?.(null);
  const popover = desk.root.querySelector(`[data-popover="${name}"]`);
  const back = document.activeElement;
  popover.hidden = false;
  const [left, top] = placeFor(popover.getBoundingClientRect(), clientX, clientY, [...free].map(element => element.getBoundingClientRect()));
  Object.assign(popover.style, { left: `${left}px`, top: `${top}px` });
  popover.querySelector('button:not([hidden])').focus();

  return new Promise(resolve => {
    const ended = new AbortController();
    close = answer => {
      close = null;
      ended.abort();
      popover.hidden = true;
      back?.focus?.({ preventScroll: true });
      resolve(answer);
    };
    const on = (target, type, handler) => target.addEventListener(type, handler, { signal: ended.signal, capture: true });
    on(popover, 'click', event => { const answer = event.target.closest('[data-answer]')?.dataset.answer; if (answer) { event.stopPropagation(); close(answer); } });
    on(document, 'pointerdown', event => { if (!popover.contains(event.target)) close(null); });
    on(document, 'keydown', event => { if (event.key === 'Escape') { event.stopPropagation(); close(null); } });
    desk.onEnd(() => close?.(null));
  });
}

// Under the place of the gesture, or where that would cover what must stay free: over it, or beside it.
function placeFor({ width, height }, x, y, free) {
  const within = (at, size, whole) => Math.max(8, Math.min(at, whole - size - 8));
  const places = [[x - width / 2, y + 12], [x - width / 2, y - height - 12], [x + 24, y - height / 2], [x - width - 24, y - height / 2]]
    .map(([left, top]) => [within(left, width, innerWidth), within(top, height, innerHeight)]);
  const covers = ([left, top]) => free.some(box => box.left < left + width && left < box.right && box.top < top + height && top < box.bottom);
  return places.find(place => !covers(place)) ?? places[0];
}
