// Moves between the rows' buttons with the arrow keys, Home and End. Tab still reaches every one of them, so nothing is
// lost where this module did not load.
export function moveByArrowKeys(root) {
  root?.addEventListener('keydown', event => {
    const button = event.target.closest('button[data-row-step]');
    if (!button || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }

    const buttons = [...root.querySelectorAll('button[data-row-step]')];
    const next = {
      ArrowDown: buttons[buttons.indexOf(button) + 1],
      ArrowUp: buttons[buttons.indexOf(button) - 1],
      Home: buttons[0],
      End: buttons.at(-1),
    }[event.key];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}
