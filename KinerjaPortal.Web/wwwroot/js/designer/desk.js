// What the parts of the designer share: the sheet, the line to the server, and the tool in hand.
export function createDesk(root, page) {
  const ended = new AbortController();
  const hint = root.querySelector('.hint');
  const desk = {
    root,
    stage: root.querySelector('.stage'),
    paper: root.querySelector('.paper'),
    tool: null,
    on(target, type, handler, options) {
      target.addEventListener(type, handler, { ...options, signal: ended.signal });
    },
    onEnd(action) {
      ended.signal.addEventListener('abort', action);
    },
    end: () => ended.abort(),

    /** After an edit, one's own or another's: what was put beside the drawing goes where it belongs now. */
    onRedrawn(action) {
      const redrawn = new MutationObserver(action);
      redrawn.observe(root.querySelector('.drawing'), { childList: true, subtree: true, attributes: true, attributeFilter: ['transform', 'd', 'points'] });
      ended.signal.addEventListener('abort', () => redrawn.disconnect());
    },

    isReading: () => root.classList.contains('reading'),
    isLive: () => document.documentElement.dataset.connection === 'live',
    rows: () => [...root.querySelectorAll('tr[data-row]')],
    row: id => root.querySelector(`tr[data-row="${id}"]`),
    symbolOf: id => root.querySelector(`.drawing [data-step="${id}"]`),

    /** One message to the server. False where there is no line: nothing may look done that is not. */
    async send(name, ...args) {
      if (!desk.isLive()) {
        desk.say('offline');
        return false;
      }

      try {
        await page.invokeMethodAsync(name, ...args);
        return true;
      } catch (error) {
        if (!ended.signal.aborted) {
          console.warn(error);
          desk.say('offline');
        }

        return false;
      }
    },

    /** Says a sentence of the component's to the eye and to the ear; without a name, nothing more. */
    say(name, word = '') {
      const text = name ? root.querySelector(`[data-say="${name}"]`)?.textContent.replace('{0}', word) ?? '' : '';
      hint.textContent = text;
      hint.toggleAttribute('data-shown', text !== '');
    },

    /** Takes a tool in hand, or lays it down. */
    take(tool) {
      desk.tool = tool;
      root.toggleAttribute('data-armed', tool !== null);
      for (const button of root.querySelectorAll('[data-palette], [data-tool="arrow"]')) {
        button.setAttribute('aria-pressed', (button.dataset.palette ?? button.dataset.tool) === tool);
      }

      desk.say(tool === null ? null : tool === 'arrow' ? 'arrow' : 'place');
    },

    /** Puts a new row on the sheet and opens it for writing. */
    async insert(symbol, lane, at, writes = true) {
      const before = new Set(desk.rows().map(row => row.dataset.row));
      if (!await desk.send('Insert', symbol, lane, at)) return;
      const made = await appears(() => desk.rows().find(row => !before.has(row.dataset.row)), ended.signal);
      if (!made) return;
      desk.select([made.dataset.row]);
      desk.focus(made.dataset.row, 'activity');
      if (writes) desk.openCell(made.querySelector('[data-cell="activity"]'));
    },

    show(stepId) {
      const row = desk.row(stepId);
      if (!row) return;
      row.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
      if (!desk.isWriting?.()) desk.focus(stepId, 'number');
      row.setAttribute('data-flash', '');
      setTimeout(() => row.removeAttribute('data-flash'), 1_800);
    },
  };
  return desk;
}

// The answer to a message and what it draws come one after the other, not as one.
async function appears(find, signal) {
  for (let tries = 0; tries < 60 && !signal.aborted; tries++) {
    const found = find();
    if (found) return found;
    await new Promise(resume => setTimeout(resume, 50));
  }

  return null;
}
