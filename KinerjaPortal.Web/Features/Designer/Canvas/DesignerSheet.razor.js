// The gestures of the designer. What moves is drawn here; the circuit hears once, of what a gesture came to.
import { arrowEnds } from '../../../js/designer/arrowEnds.js';
import { arrows } from '../../../js/designer/arrows.js';
import { cells } from '../../../js/designer/cells.js';
import { clipboard } from '../../../js/designer/clipboard.js';
import { createDesk } from '../../../js/designer/desk.js';
import { drags } from '../../../js/designer/drags.js';
import { gate } from '../../../js/designer/gate.js';
import { keys } from '../../../js/designer/keys.js';
import { lanes } from '../../../js/designer/lanes.js';
import { minimap } from '../../../js/designer/minimap.js';
import { net } from '../../../js/designer/net.js';
import { selection } from '../../../js/designer/selection.js';
import { zoom } from '../../../js/designer/zoom.js';

export function begin(root, page) {
  const desk = createDesk(root, page);
  for (const part of [gate, selection, cells, arrowEnds, arrows, drags, net, lanes, keys, clipboard, zoom, minimap]) {
    part(desk);
  }

  root.dataset.ready = '';
  return { end: () => desk.end(), show: stepId => desk.show(stepId) };
}
