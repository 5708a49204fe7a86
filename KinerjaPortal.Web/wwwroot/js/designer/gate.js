// The library's canvas listens at every symbol and arrow, and would tell the server of each move of the pointer. Blazor
// hears on the document; so nothing that happens on the drawing gets there. The gestures are this script's own, they hear
// on the way down or on the sheet itself, and the server hears once, of what a gesture came to.
const onTheWayUp = ['pointerdown', 'pointermove', 'pointerup', 'keydown', 'wheel'];

// These two do not bubble: Blazor hears them on their way down to the element, so before that, on the window.
const onTheWayDown = ['mouseenter', 'mouseleave'];

export function gate(desk) {
  const drawing = desk.root.querySelector('.drawing');
  const stop = event => { if (event.target instanceof Node && drawing.contains(event.target)) event.stopPropagation(); };
  for (const type of onTheWayUp) desk.on(desk.root, type, stop, { passive: true });
  for (const type of onTheWayDown) desk.on(window, type, stop, { capture: true });
}
