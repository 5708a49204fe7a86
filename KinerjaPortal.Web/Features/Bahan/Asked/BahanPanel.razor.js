// Escape closes a native dialog without asking the circuit, so the circuit is told. A dialog that is taken away while it is
// open leaves the focus nowhere, so it goes back to the cell from which it was opened.
export function open(dialog, interop) {
  const opener = document.activeElement;
  dialog.addEventListener('close', () => interop.invokeMethodAsync('Closed'), { once: true });
  dialog.showModal();
  const watch = new MutationObserver(() => {
    if (dialog.isConnected) return;
    watch.disconnect();
    if (document.activeElement === document.body) opener?.focus();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}
