// The layer over the drawing that belongs to the script: the handle of an arrow, the place where something would land.
const svgNamespace = 'http://www.w3.org/2000/svg';

export function overlay(desk, kind) {
  const layer = desk.root.querySelector('svg.gesture').appendChild(document.createElementNS(svgNamespace, 'g'));
  layer.setAttribute('class', kind);
  desk.onEnd(() => layer.remove());
  return {
    layer,
    clear: () => layer.replaceChildren(),
    /** Draws the element, or moves it where it is drawn already. */
    put(name, id, attributes) {
      const element = layer.querySelector(`[data-id="${id}"]`) ?? layer.appendChild(document.createElementNS(svgNamespace, name));
      element.dataset.id = id;
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    },
    drop: id => layer.querySelector(`[data-id="${id}"]`)?.remove(),
  };
}
