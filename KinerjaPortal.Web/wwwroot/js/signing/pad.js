// A pad to sign on: strokes of ink whose width follows the pen's pressure, or the finger's speed where there is no pressure.
// Drawn at one size whatever the screen's, so that a picture means the same on every tablet.
const thin = 2.4;
const thick = 8;
const inkColour = '#10275a';
const quickest = 4; // canvas pixels per millisecond at which a stroke is thinnest

export function padOn(canvas, changed) {
  const ended = new AbortController();
  const ink = canvas.getContext('2d');
  let stroke = null;
  let drawn = false;

  ink.lineCap = 'round';
  ink.lineJoin = 'round';
  ink.strokeStyle = ink.fillStyle = inkColour;

  function at(event) {
    const box = canvas.getBoundingClientRect();
    return {
      x: (event.clientX - box.left) * canvas.width / box.width,
      y: (event.clientY - box.top) * canvas.height / box.height,
      time: event.timeStamp,
    };
  }

  // A mouse and most fingers say 0.5 or nothing: then a quick stroke is thin, as from a pen.
  function widthAt(event, from, to) {
    const pressed = event.pointerType === 'pen' && event.pressure > 0
      ? event.pressure
      : 1 - Math.min(1, Math.hypot(to.x - from.x, to.y - from.y) / Math.max(1, to.time - from.time) / quickest);
    return thin + (thick - thin) * pressed;
  }

  function draw(event) {
    const to = at(event);
    const middle = { x: (stroke.last.x + to.x) / 2, y: (stroke.last.y + to.y) / 2 };
    stroke.width += (widthAt(event, stroke.last, to) - stroke.width) * 0.3;
    ink.lineWidth = stroke.width;
    ink.beginPath();
    ink.moveTo(stroke.middle.x, stroke.middle.y);
    ink.quadraticCurveTo(stroke.last.x, stroke.last.y, middle.x, middle.y);
    ink.stroke();
    stroke.last = to;
    stroke.middle = middle;
  }

  function begin(event) {
    if (stroke || event.button > 0) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    const from = at(event);
    stroke = { id: event.pointerId, last: from, middle: from, width: (thin + thick) / 2 };
    ink.beginPath();
    ink.arc(from.x, from.y, stroke.width / 2, 0, 2 * Math.PI); // a dot is ink too
    ink.fill();
    drawn = true;
    changed();
  }

  function go(event) {
    if (stroke?.id !== event.pointerId) return;
    const points = event.getCoalescedEvents?.() ?? [];
    (points.length > 0 ? points : [event]).forEach(draw);
  }

  function end(event) {
    if (stroke?.id !== event.pointerId) return;
    stroke = null;
    changed();
  }

  const on = (name, handler) => canvas.addEventListener(name, handler, { signal: ended.signal });
  on('pointerdown', begin);
  on('pointermove', go);
  on('pointerup', end);
  on('pointercancel', end);

  return {
    isDrawn: () => drawn,
    isDrawing: () => stroke !== null,
    png: () => new Promise(resolve => canvas.toBlob(resolve, 'image/png')),
    clear() {
      ink.clearRect(0, 0, canvas.width, canvas.height);
      drawn = false;
      changed();
    },
    // For hands that cannot draw: the name, written.
    write(name) {
      ink.clearRect(0, 0, canvas.width, canvas.height);
      const size = Math.min(150, 1.7 * canvas.width / Math.max(8, name.length));
      ink.font = `italic ${size}px "Segoe Script", "Brush Script MT", "Z003", "URW Chancery L", cursive`;
      ink.textAlign = 'center';
      ink.textBaseline = 'middle';
      ink.fillText(name, canvas.width / 2, canvas.height / 2, canvas.width * 0.92);
      drawn = true;
      changed();
    },
    // What was drawn before, under what is drawn now; it is no change.
    lay(picture) {
      ink.drawImage(picture, 0, 0, canvas.width, canvas.height);
      drawn = true;
    },
    // What was drawn another time, in place of what is drawn now.
    use(picture) {
      ink.clearRect(0, 0, canvas.width, canvas.height);
      ink.drawImage(picture, 0, 0, canvas.width, canvas.height);
      drawn = true;
      changed();
    },
    end: () => ended.abort(),
  };
}
