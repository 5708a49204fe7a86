import { sha256Of } from '../../js/sha256.js';

const compare = document.querySelector('.compare');
const [input, progress] = [compare.querySelector('input'), compare.querySelector('.compare-progress')];
let reading = new AbortController();

compare.querySelector('.compare-do').hidden = false;
input.addEventListener('change', () => check(input.files[0]));
compare.querySelector('[data-cancel]').addEventListener('click', () => {
  input.value = '';
  check(undefined);
});

async function check(file) {
  reading.abort();
  const own = reading = new AbortController();
  show(undefined);
  progress.hidden = !file;
  if (!file) return;

  step(0);
  try {
    const hash = await sha256Of(file, { onProgress: step, signal: own.signal });
    show(hash === compare.dataset.sha256 ? 'approved' : hash === compare.dataset.edition ? 'edition' : 'other', file.name, hash);
  } catch {
    // Chosen anew or given up; else the browser could not read it: moved, taken away, or changed since it was chosen.
    if (own.signal.aborted) return;
    show('unread', file.name);
  }

  progress.hidden = true;
}

function step(part) {
  progress.querySelector('progress').value = part;
  progress.querySelector('[data-percent]').textContent = `${Math.floor(part * 100)}%`;
}

function show(result, name, hash) {
  for (const told of compare.querySelectorAll('[data-result]')) told.hidden = told.dataset.result !== result;
  const chosen = compare.querySelector('[data-chosen]');
  chosen.hidden = !result;
  chosen.querySelector('[data-name]').textContent = name ?? '';
  chosen.querySelector('[data-hash]').textContent = hash ?? '';
  chosen.querySelector('[data-hash]').hidden = !hash;
}
