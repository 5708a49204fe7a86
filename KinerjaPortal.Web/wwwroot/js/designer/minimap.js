// The whole sheet, small, at the edge, while it is taller than its window: shows where one is, and goes where one points.
export function minimap(desk) {
  const map = desk.root.querySelector('.minimap');
  const view = map.querySelector('.window');
  const { stage } = desk;

  function show() {
    map.hidden = stage.scrollHeight < stage.clientHeight * 1.4;
    if (map.hidden) return;
    const share = part => `${100 * part / stage.scrollHeight}%`;
    Object.assign(view.style, { top: share(stage.scrollTop), height: share(stage.clientHeight) });
  }

  const go = event => {
    const box = map.getBoundingClientRect();
    stage.scrollTop = (event.clientY - box.top) / box.height * stage.scrollHeight - stage.clientHeight / 2;
  };

  desk.on(map, 'pointerdown', event => { map.setPointerCapture(event.pointerId); go(event); });
  desk.on(map, 'pointermove', event => { if (map.hasPointerCapture(event.pointerId)) go(event); });
  desk.on(stage, 'scroll', show, { passive: true });
  desk.on(desk.root, 'zoomed', show);
  const resized = new ResizeObserver(show);
  resized.observe(stage);
  resized.observe(desk.paper);
  desk.onEnd(() => resized.disconnect());
  show();
}
