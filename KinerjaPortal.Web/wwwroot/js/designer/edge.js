// Carried to the edge of the window, the sheet scrolls under the pointer.
const edge = 48;

export function scrollAtEdge(desk, x, y) {
  const box = desk.stage.getBoundingClientRect();
  const by = (at, from, to) => at < from + edge ? -12 : at > to - edge ? 12 : 0;
  if (y > box.top - edge && x > box.left) desk.stage.scrollBy(by(x, box.left, box.right), by(y, box.top, box.bottom));
}
