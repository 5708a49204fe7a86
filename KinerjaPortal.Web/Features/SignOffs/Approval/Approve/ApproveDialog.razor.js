// The sheet that signs: keeps what is drawn on the server, and sends drawing and password by HTTP.
import { ask, Refused, SignedOut, Unanswered } from '../../../../js/signing/requests.js';
import { padOn } from '../../../../js/signing/pad.js';

const settleMs = 400;

// One key for all presses until an answer came, also over a reload: what was signed although no answer came is not signed again.
function keyOf(run) {
  const name = `kp-sign:${run}`;
  let key = sessionStorage.getItem(name);
  if (!key) {
    // randomUUID is there over HTTPS alone, and an office's own network has none.
    key = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
    sessionStorage.setItem(name, key);
  }
  return { key, answered: () => sessionStorage.removeItem(name) };
}

export function begin(form) {
  const ended = new AbortController();
  const { signal } = ended;
  const part = name => form.querySelector(`[data-${name}]`);
  const words = JSON.parse(form.dataset.words);
  const token = form.querySelector('[name="__RequestVerificationToken"]').value;
  const { inkAddress, signAddress, run } = form.dataset;
  const [said, inkSaid, refusal] = [part('said'), part('ink-said'), part('refusal')];
  let inkId = null;
  let keeping = Promise.resolve();
  let settling;
  let sending = false;

  const pad = padOn(part('pad'), () => {
    hint();
    clearTimeout(settling);
    inkId = null;
    settling = setTimeout(() => { keeping = keepInk(); }, settleMs);
  });

  function hint() {
    part('pad-hint').hidden = pad.isDrawn();
  }

  function refuse(sentence) {
    refusal.textContent = sentence;
    refusal.hidden = !sentence;
    if (sentence) refusal.scrollIntoView({ block: 'nearest' });
  }

  async function keepInk() {
    await keeping;
    if (pad.isDrawing() || signal.aborted) return;
    const headers = { RequestVerificationToken: token };
    inkSaid.textContent = words.InkKeeping;
    try {
      if (!pad.isDrawn()) {
        await ask(inkAddress, { method: 'DELETE', headers }, { signal });
        inkSaid.textContent = '';
        return;
      }
      const answer = await ask(inkAddress, { method: 'PUT', headers: { ...headers, 'Content-Type': 'image/png' }, body: await pad.png() }, { signal });
      ({ inkId } = await answer.json());
      inkSaid.textContent = words.InkKept;
    } catch (fault) {
      if (signal.aborted) return;
      inkSaid.textContent = fault instanceof Refused && fault.message ? fault.message : fault instanceof SignedOut ? words.SignedOut : words.InkLost;
    }
  }

  async function bringBack() {
    try {
      const answer = await fetch(inkAddress, { cache: 'no-store', signal });
      if (answer.status !== 200 || pad.isDrawn()) return;
      const picture = await createImageBitmap(await answer.blob());
      if (pad.isDrawn()) return;
      pad.lay(picture);
      inkId = answer.headers.get('Ink-Id');
      inkSaid.textContent = words.InkKept;
      hint();
    } catch {
      // Nothing to bring back, or no line: the pad stays empty, and is drawn on anew.
    }
  }

  // The drawing with which was signed last may be used once more: it is laid on the pad, and kept as one of this signing's own.
  async function offerKept() {
    try {
      const answer = await fetch(`${inkAddress}/tersimpan`, { cache: 'no-store', signal });
      if (answer.status !== 200) return;
      const picture = await createImageBitmap(await answer.blob());
      on(part('kept'), 'click', () => pad.use(picture));
      part('kept').hidden = false;
    } catch {
      // None is offered.
    }
  }

  function missing() {
    if (!pad.isDrawn()) return words.InkMissing;
    return part('password').value ? '' : words.PasswordMissing;
  }

  async function sign() {
    const lacks = missing();
    refuse(lacks);
    if (lacks) return;

    clearTimeout(settling);
    if (!inkId) keeping = keepInk();
    said.textContent = words.Sending;
    await keeping;
    if (!inkId) {
      said.textContent = '';
      refuse(inkSaid.textContent || words.InkLost);
      return;
    }

    const { key, answered } = keyOf(run);
    const value = name => part(name)?.value || null;
    const request = {
      method: 'POST',
      headers: { RequestVerificationToken: token, 'Content-Type': 'application/json' },
      body: JSON.stringify({
        key, inkId, fileId: form.dataset.file, sha256: form.dataset.sha256, password: part('password').value, note: value('note'),
        onBehalfOf: value('behalf'), through: value('through'), nik: value('nik'), passphrase: value('passphrase'),
      }),
    };
    try {
      await ask(signAddress, request, { signal, onWaiting: () => { said.textContent = words.Waiting; } });
      answered();
      part('password').value = '';
      said.textContent = words.Signed;
    } catch (fault) {
      said.textContent = '';
      if (signal.aborted) return;
      if (fault instanceof Refused) {
        answered();
        refuse(fault.message || words.NotTaken);
        if (fault.status === 422) part('password').select();
      } else {
        refuse(fault instanceof SignedOut ? words.SignedOut : fault instanceof Unanswered ? words.NotAnswered : words.NotTaken);
      }
    }
  }

  const on = (target, name, handler) => target.addEventListener(name, handler, { signal });
  on(part('clear'), 'click', () => pad.clear());
  on(part('write'), 'click', () => pad.write(form.dataset.name));
  on(form, 'submit', async event => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    form.setAttribute('aria-busy', 'true');
    await sign();
    form.removeAttribute('aria-busy');
    sending = false;
  });

  form.noValidate = true; // what is missing is told in the portal's words, where it was pressed
  bringBack();
  offerKept();
  return {
    end() {
      clearTimeout(settling);
      pad.end();

      // A signature on its way is not called back: the sheet may be gone because it has arrived.
      if (!sending) ended.abort();
    },
  };
}
