// A small question at the place of a gesture. Resolves to the button's answer, or to null where it was closed.
let close = null;

export function ask(desk, name, clientX, clientY) {
  close?.(null);
  const popover = desk.root.querySelector(`[data-popover="${name}"]`);
  const back = document.activeElement;
  popover.hidden = false;
  const box = popover.getBoundingClientRect();
  popover.style.left = `${Math.max(8, Math.min(clientX - box.width / 2, innerWidth - box.width - 8))}px`;
  popover.style.top = `${Math.max(8, Math.min(clientY + 12, innerHeight - box.height - 8))}px`;
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
