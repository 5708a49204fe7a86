export function printOnClick(button) {
  button?.addEventListener('click', () => window.print());
}
