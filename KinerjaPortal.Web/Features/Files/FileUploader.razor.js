// The uploader on a page: takes files in, draws how far each is, and tells the page when one is finished or removed.
import { shelfFor, useToken } from '../../js/uploads/shelf.js';
import { fill, ofWhole, size, timeLeft } from '../../js/uploads/words.js';

const attached = new Set();
const begun = new Set(['queued', 'sending', 'checking', 'waiting', 'offline', 'signed-out']);
const two = number => String(number).padStart(2, '0');

export function begin(root, page, purpose) {
  const ended = new AbortController();
  const on = (target, name, handler) => target.addEventListener(name, handler, { signal: ended.signal });
  const part = name => root.querySelector(`[data-${name}]`);
  const words = JSON.parse(root.dataset.words);
  const [zone, list, notice, said] = [part('drop'), part('files'), part('notice'), part('said')];
  const model = part('row').firstElementChild;
  const shelf = shelfFor(purpose);
  const rows = new Map();
  useToken(root.querySelector('[name="__RequestVerificationToken"]').value);

  // Several at once are one message. What is said while the circuit is away is said again when it is back.
  let telling;
  function tellPage() {
    clearTimeout(telling);
    telling = setTimeout(() => page.invokeMethodAsync('Changed').catch(fault => { if (!ended.signal.aborted) console.warn(fault); }), 50);
  }

  function figures(upload) {
    const percent = upload.size > 0 ? Math.floor(100 * upload.sent / upload.size) : 0;
    switch (upload.state) {
      case 'queued': return fill(words.Queued, size(upload.size));
      case 'sending': {
        const pace = upload.pace();
        const left = timeLeft(words, upload.size - upload.sent, pace);
        const far = fill(words.Sending, ...ofWhole(upload.sent, upload.size), percent);
        return left ? `${far} · ${fill(words.Pace, size(pace))} · ${left}` : far;
      }
      case 'waiting': return fill(words.Waiting, percent, upload.left);
      case 'offline': return words.Offline;
      case 'stopped': return fill(words.Stopped, ...ofWhole(upload.received, upload.size));
      case 'refused': return words[upload.reason] ?? upload.reason;
      case 'done': return fill(words.Done, size(upload.size));
      case 'checking': return words.Checking;
      case 'signed-out': return words.SignedOut;
      default: return words.Removing;
    }
  }

  function shown(upload) {
    if (!rows.has(upload)) {
      const row = model.cloneNode(true);
      row.querySelector('[data-name]').textContent = upload.name;
      row.querySelector('[data-bar]').setAttribute('aria-label', upload.name);
      row.querySelector('[data-remove]').addEventListener('click', () => { if (upload.state !== 'removing') shelf.remove(upload); });
      rows.set(upload, row);
      list.append(row);
    }

    const row = rows.get(upload);
    const before = row.dataset.state;
    row.dataset.state = upload.state;
    row.querySelector('[data-bar]').value = upload.size > 0 ? 100 * upload.sent / upload.size : 0;
    const text = figures(upload);
    if (row.querySelector('[data-figures]').textContent !== text) row.querySelector('[data-figures]').textContent = text;
    if (before === upload.state) return;

    row.querySelector('[data-remove]').setAttribute('aria-label', fill(begun.has(upload.state) ? words.Cancel : words.Remove, upload.name));
    if (upload.state === 'done') tellPage();
    if (before && upload.state === 'done') said.textContent = fill(words.SaidDone, upload.name);
    if (before && upload.state === 'refused') said.textContent = fill(words.SaidRefused, upload.name, text);
  }

  function dropped(upload) {
    const row = rows.get(upload);
    if (!row) return;
    if (row.contains(document.activeElement)) {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      (next?.querySelector('[data-remove]') ?? part('pick')).focus();
    }
    if (row.dataset.state === 'removing') said.textContent = fill(words.SaidRemoved, upload.name);
    rows.delete(upload);
    row.remove();
    tellPage();
  }

  // A camera and a clipboard call everything "image".
  function named(file, word) {
    if (!/^image\.\w+$/i.test(file.name)) return file;
    const now = new Date();
    const when = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}.${two(now.getMinutes())}.${two(now.getSeconds())}`;
    return new File([file], `${fill(word, when)}.${file.name.split('.').pop()}`, { type: file.type, lastModified: file.lastModified });
  }

  function isOfKind(file) {
    const kinds = part('pick').accept.toLowerCase().split(',').map(kind => kind.trim()).filter(Boolean);
    const name = file.name.toLowerCase();
    return kinds.length === 0 || kinds.some(kind => kind.startsWith('.') ? name.endsWith(kind) : kind.endsWith('/*') ? file.type.startsWith(kind.slice(0, -1)) : file.type === kind);
  }

  function take(files) {
    if ('disabled' in root.dataset) return;
    const most = Number(root.dataset.most);
    const refused = new Map();
    for (const file of files) {
      const why = isOfKind(file) ? shelf.take(file, most) : 'OtherKind';
      if (why) refused.set(why, [...refused.get(why) ?? [], file.name]);
    }
    part('notice-words').textContent = [...refused].map(([why, names]) => fill(words[why], most, names.join(', '))).join(' ');
    notice.hidden = refused.size === 0;
  }

  const bringsFiles = event => [...event.dataTransfer?.types ?? []].includes('Files');
  for (const input of root.querySelectorAll('[data-pick]')) {
    const chosen = () => {
      take([...input.files].map(file => input.dataset.pick === 'photo' ? named(file, words.Photo) : file));
      input.value = '';
    };
    on(input, 'change', chosen);

    // Chosen before this script was there, as on a poor line.
    if (input.files.length > 0) queueMicrotask(chosen);
  }

  on(root, 'dragover', event => { if (bringsFiles(event)) zone.dataset.over = ''; });
  on(root, 'dragleave', event => { if (!root.contains(event.relatedTarget)) delete zone.dataset.over; });
  on(root, 'drop', event => {
    delete zone.dataset.over;
    take([...event.dataTransfer.files]);
  });

  // A file that misses the place would otherwise be opened in place of the page.
  on(window, 'dragover', event => { if (bringsFiles(event)) event.preventDefault(); });
  on(window, 'drop', event => { if (bringsFiles(event)) event.preventDefault(); });

  // Cells of a sheet come with a picture of themselves: what has text is meant as text.
  on(document, 'paste', event => {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    if (attached.size > 1 && !root.contains(document.activeElement)) return;
    event.preventDefault();
    take(files.map(file => named(file, words.Pasted)));
  });

  const backOnLine = new MutationObserver(() => { if (document.documentElement.dataset.connection === 'live') tellPage(); });
  backOnLine.observe(document.documentElement, { attributes: true, attributeFilter: ['data-connection'] });

  const unwatch = shelf.watch({ shown, dropped });
  shelf.uploads.forEach(shown);
  attached.add(root);
  shelf.sync(ended.signal).then(tellPage);
  root.dataset.ready = '';
  return {
    refresh: () => shelf.sync(ended.signal),
    end() {
      attached.delete(root);
      unwatch();
      backOnLine.disconnect();
      clearTimeout(telling);
      list.replaceChildren();
      ended.abort();
    },
  };
}
