// A dialog of the kit hears Escape only from inside itself. The focus is outside for a round trip after the dialog is seen, and again when the
// pressed button goes with its answer; a person who presses Escape then means the dialog in front of them all the same.
const container = '.mud-dialog-container';
const hearsItself = `${container}, .mud-popover-provider, dialog`;

document.addEventListener('keydown', event => {
  const dialog = [...document.querySelectorAll(`${container} .mud-dialog`)].at(-1);
  if (event.key !== 'Escape' || !dialog || event.target.closest(hearsItself)) return;
  event.stopPropagation();
  dialog.dispatchEvent(new KeyboardEvent('keydown', { key: event.key, code: event.code, bubbles: true, cancelable: true }));
}, true);
