// Nearer and farther: by the buttons, the wheel with Ctrl, or two fingers. The place between the fingers stays where it is.
const least = 0.3;
const most = 2;

export function zoom(desk) {
  const zoomed = desk.root.querySelector('.zoomed');
  const width = () => parseFloat(desk.paper.style.width);
  let factor = 1;
  let pinch = null;

  desk.zoomFactor = () => factor;
  desk.zoomTo = set;

  function set(to, clientX, clientY) {
    const next = Math.min(most, Math.max(least, to));
    const box = desk.stage.getBoundingClientRect();
    const [x, y] = [(clientX ?? box.left + box.width / 2) - box.left, (clientY ?? box.top + box.height / 2) - box.top];
    const [left, top] = [(desk.stage.scrollLeft + x) / factor, (desk.stage.scrollTop + y) / factor];
    factor = next;
    zoomed.style.zoom = factor;
    zoomed.style.setProperty('--zoom', factor);
    desk.stage.scrollTo(left * factor - x, top * factor - y);
    const figure = desk.root.querySelector('[data-zoom-figure]');
    if (figure) figure.textContent = `${Math.round(factor * 100)}%`;
    desk.root.dispatchEvent(new CustomEvent('zoomed'));
  }

  const fitting = () => (desk.stage.clientWidth - 2) / width();

  desk.on(desk.root, 'click', event => {
    const way = event.target.closest('[data-zoom]')?.dataset.zoom;
    if (way === 'fit') set(Math.abs(factor - fitting()) < 0.01 ? 1 : fitting());
    else if (way) set(way === 'in' ? factor * 1.2 : factor / 1.2);
  });
  desk.on(desk.stage, 'wheel', event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    set(factor * Math.exp(-event.deltaY / 400), event.clientX, event.clientY);
  }, { passive: false });

  const between = ([a, b]) => ({
    apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2,
  });
  desk.on(desk.stage, 'touchstart', event => { pinch = event.touches.length === 2 ? { ...between(event.touches), from: factor } : null; }, { passive: true });
  desk.on(desk.stage, 'touchmove', event => {
    if (!pinch || event.touches.length !== 2) return;
    event.preventDefault();
    const now = between(event.touches);
    set(pinch.from * now.apart / pinch.apart, now.x, now.y);
  }, { passive: false });
  desk.on(desk.stage, 'touchend', () => { pinch = null; });

  // A sheet that is somewhat too wide is shown whole; one that would become unreadable is scrolled.
  if (fitting() < 1) set(Math.max(0.8, fitting()));
}
