export function printOnClick(place) {
  place?.addEventListener('click', () => window.print());
}
