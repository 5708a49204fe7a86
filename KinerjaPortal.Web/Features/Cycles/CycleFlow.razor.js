// Brings the current step into the sheet's own window, and leaves the page where the reader has it.
export function showStep(root, stepId) {
  const symbol = root?.querySelector(`[data-step="${stepId}"]`);
  const scroller = root?.querySelector('[role="region"]');
  if (!symbol || !scroller) return;
  const [at, seen] = [symbol.getBoundingClientRect(), scroller.getBoundingClientRect()];
  scroller.scrollBy({
    top: at.top + at.height / 2 - seen.top - seen.height / 2,
    left: at.left < seen.left || at.right > seen.right ? at.left + at.width / 2 - seen.left - seen.width / 2 : 0,
  });
}
