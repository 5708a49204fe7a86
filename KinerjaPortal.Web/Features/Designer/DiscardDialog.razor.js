// Escape closes a native dialog without asking the circuit, so the circuit is told.
export function open(dialog, interop) {
  dialog.addEventListener('close', () => interop.invokeMethodAsync('Closed'), { once: true });
  dialog.showModal();
}
