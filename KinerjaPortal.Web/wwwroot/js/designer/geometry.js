// Where lanes and rows lie, in the drawing's own pixels, whatever the zoom: measured once, when a gesture begins.
export function geometry(desk) {
  const lanes = JSON.parse(desk.root.dataset.lanes);
  const heights = desk.root.dataset.rows.split(' ').filter(Boolean).map(Number);
  const ids = desk.rows().map(row => row.dataset.row);
  const tops = [];
  let height = 0;
  for (const one of heights) {
    tops.push(height);
    height += one;
  }

  const drawing = desk.root.querySelector('svg.gesture');
  const scale = () => desk.paper.getBoundingClientRect().width / parseFloat(desk.paper.style.width);
  return {
    lanes, heights, tops, ids, height,
    point(clientX, clientY) {
      const box = drawing.getBoundingClientRect();
      const by = scale();
      return { x: (clientX - box.left) / by, y: (clientY - box.top) / by };
    },
    laneAt: x => lanes.find(lane => x >= lane.x && x < lane.x + lane.w) ?? null,
    rowAt(y) {
      if (y < 0) return 0;
      const row = tops.findIndex((top, i) => y < top + heights[i]);
      return row < 0 ? heights.length - 1 : row;
    },
    /** Before which row something put here would stand. */
    gapAt(y) {
      const row = tops.findIndex((top, i) => y < top + heights[i] / 2);
      return row < 0 ? heights.length : row;
    },
    topOf: gap => gap < tops.length ? tops[gap] : height,
    /** The row that something let go here is meant for; null beside the lanes. */
    targetAt(clientX, clientY) {
      const at = this.point(clientX, clientY);
      return at.y >= 0 && at.y <= height && this.laneAt(at.x) ? ids[this.rowAt(at.y)] : null;
    },
  };
}

export function boxOf(desk, stepId) {
  const shape = desk.symbolOf(stepId)?.querySelector('.shape');
  if (!shape) return null;
  const { width, height } = shape.getBBox();

  // The library puts a symbol into its place as a whole.
  const { e: x, f: y } = shape.closest('.diagram-node').transform.baseVal.consolidate().matrix;
  return { x, y, width, height };
}
