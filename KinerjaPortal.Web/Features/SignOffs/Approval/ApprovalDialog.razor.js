// Escape closes a native dialog without asking the circuit, so the circuit is told. A dialog that is taken away while it is
// open leaves the focus nowhere, so it goes back to the button that opened it, if that is still there.
export function open(dialog, interop) {
  const opener = document.activeElement;
  dialog.addEventListener('close', () => interop.invokeMethodAsync('Closed').catch(() => { /* the circuit went with its page */ }), { once: true });

  // What is being sent has no answer yet: the sheet stays until it has.
  dialog.addEventListener('cancel', event => { if (dialog.querySelector('[aria-busy="true"]')) event.preventDefault(); });
  dialog.showModal();
  const watch = new MutationObserver(() => {
    if (dialog.isConnected) return;
    watch.disconnect();
    if (document.activeElement === document.body && opener?.isConnected) opener.focus();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}
