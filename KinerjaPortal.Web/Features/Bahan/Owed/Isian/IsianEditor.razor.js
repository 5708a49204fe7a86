// Moves between the cells as a sheet does, and takes a block that was copied in Excel. What is typed goes the ordinary way.
export function begin(root, editor) {
  const ending = new AbortController();
  const on = (type, handle) => root.addEventListener(type, handle, { signal: ending.signal });
  const lines = () => [...root.querySelectorAll('tbody tr')];
  const cellsOf = line => [...line.querySelectorAll('input')];

  function placeOf(cell) {
    const line = cell.closest('tr');
    return { row: lines().indexOf(line), column: cellsOf(line).indexOf(cell) };
  }

  function go(row, column) {
    const cell = lines()[row] && cellsOf(lines()[row])[column];
    if (!cell) return false;
    cell.focus();
    cell.select();
    return true;
  }

  // The new row is drawn before the answer comes back, or a moment after it.
  async function goBelowTheLast(row, column) {
    await editor.invokeMethodAsync('AddRow');
    if (go(row, column)) return;
    const drawn = new MutationObserver(() => go(row, column) && drawn.disconnect());
    drawn.observe(root, { childList: true, subtree: true });
    setTimeout(() => drawn.disconnect(), 5000);
  }

  on('keydown', event => {
    const cell = event.target;
    if (!(cell instanceof HTMLInputElement) || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const { row, column } = placeOf(cell);
    const all = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
    const atStart = all || cell.selectionEnd === 0;
    const atEnd = all || cell.selectionStart === cell.value.length;
    const moved = {
      ArrowUp: () => go(row - 1, column),
      ArrowDown: () => go(row + 1, column),
      ArrowLeft: () => atStart && go(row, column - 1),
      ArrowRight: () => atEnd && go(row, column + 1),
      Enter: () => go(row + 1, column) || (goBelowTheLast(row + 1, column), true),
    }[event.key]?.();
    if (moved) event.preventDefault();
  });

  on('paste', event => {
    const cell = event.target;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!(cell instanceof HTMLInputElement) || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    const { row, column } = placeOf(cell);
    editor.invokeMethodAsync('Pasted', row, column, DotNet.createJSStreamReference(new TextEncoder().encode(text)));
  });

  return { end: () => ending.abort() };
}
