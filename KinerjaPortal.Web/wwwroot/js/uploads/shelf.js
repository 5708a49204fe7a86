// The uploads of this tab, by what they are for. They belong to the tab and not to a component: an upload goes on while the
// circuit is away, while another page of the portal is looked at, and when its component is made anew.
import { address, carry, of, pause, pauseAfter } from './carry.js';
import { ask, Lost, Refused, SignedOut, Unknown } from './requests.js';
import { createUpload, isSameFile } from './upload.js';

const atOnce = 2;
const shelves = new Map();
const underWay = new Set(['queued', 'sending', 'checking', 'waiting', 'offline', 'removing']);
let carried = 0;
let token = '';

export const useToken = value => { token = value; };

export function shelfFor(purpose) {
  if (!shelves.has(purpose)) shelves.set(purpose, createShelf(purpose));
  return shelves.get(purpose);
}

const all = () => [...shelves.values()].flatMap(shelf => shelf.uploads);

// The page carries a mark as long as something is under way: connection.js does not reload it then.
function askBeforeLeaving(event) {
  event.preventDefault();
  event.returnValue = true; // for browsers older than the line above
}

function mark() {
  const busy = all().some(upload => underWay.has(upload.state));
  document.documentElement.toggleAttribute('data-uploading', busy);
  if (busy) addEventListener('beforeunload', askBeforeLeaving);
  else removeEventListener('beforeunload', askBeforeLeaving);
}

function carryOn() {
  for (const upload of all().filter(upload => upload.state === 'queued').slice(0, atOnce - carried)) {
    upload.become('sending');
    upload.carrying = start(upload);
  }
}

async function start(upload) {
  carried++;
  try {
    await carry(upload, () => token);
  } catch (fault) {
    if (!(fault instanceof Refused)) console.error(fault);
    upload.become('refused', { reason: fault instanceof Refused ? fault.message : 'NotTaken' });
  } finally {
    carried--;
    carryOn();
  }
}

function createShelf(purpose) {
  const watchers = new Set();
  const shelf = {
    uploads: [],

    /** Calls shown(upload) for every change and dropped(upload) when one goes, until the returned function is called. */
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },

    /** Takes a chosen file; returns the name of a word that says why not, or null. */
    take(file, most) {
      const { uploads } = shelf;
      if (uploads.some(upload => upload.file && upload.state !== 'refused' && isSameFile(upload, file) && upload.file.lastModified === file.lastModified)) return 'AlreadyThere';
      uploads.filter(upload => upload.state === 'refused' && upload.name === file.name).forEach(drop);
      const stopped = uploads.find(upload => upload.state === 'stopped' && isSameFile(upload, file));
      if (stopped) {
        // Whether it is the same file the portal says, by the fingerprint.
        Object.assign(stopped, { file, expected: { id: stopped.id, received: stopped.received }, id: null });
        stopped.become('queued');
      } else {
        if (uploads.filter(upload => upload.state !== 'refused').length >= most) return most === 1 ? 'OnlyOne' : 'TooMany';
        put({ name: file.name, size: file.size, file, state: 'queued' });
      }
      carryOn();
      return null;
    },

    /** Cancels or takes back. It goes from the list only when the portal has let go of it, so that it is not handed in all the same. */
    async remove(upload) {
      upload.stop();
      upload.become('removing');
      await upload.carrying;
      const id = upload.id ?? upload.expected?.id;
      const stillWanted = { ...upload, signal: new AbortController().signal };
      for (let misses = 1; id; misses++) {
        try {
          await ask('DELETE', of(id), { headers: { RequestVerificationToken: token } });
          break;
        } catch (fault) {
          if (fault instanceof Unknown) break;
          if (fault instanceof Refused) return upload.become('refused', { reason: fault.message });
          await pause(stillWanted, pauseAfter(misses), 'removing');
        }
      }
      drop(upload);
    },

    /** Brings the list in line with what the portal has; tries until it answers or the signal says that nobody wants it. */
    async sync(signal) {
      const known = shelf.uploads.filter(upload => upload.state === 'done' || upload.state === 'stopped');
      const views = await listed(signal);
      if (!views) return;
      known.filter(upload => upload.id && !views.some(view => view.id === upload.id)).forEach(drop);
      for (const view of views) {
        const here = shelf.uploads.find(upload => upload.id === view.id || upload.expected?.id === view.id);
        const state = view.finished ? 'done' : 'stopped';
        if (!here) put({ ...view, state });
        else if (here.state === 'stopped') here.become(state, { received: view.received });
      }
    },
  };

  async function listed(signal) {
    for (let misses = 1; !signal.aborted; misses++) {
      try {
        return await ask('GET', `${address}?purpose=${encodeURIComponent(purpose)}`, { signal });
      } catch (fault) {
        if (!(fault instanceof Lost || fault instanceof SignedOut)) return null;
        await new Promise(resume => setTimeout(resume, pauseAfter(misses) * 1_000));
      }
    }

    return null;
  }

  function put(what) {
    const upload = createUpload(purpose, what, tell);
    shelf.uploads.push(upload);
    tell(upload);
  }

  function drop(upload) {
    shelf.uploads = shelf.uploads.filter(other => other !== upload);
    watchers.forEach(watcher => watcher.dropped(upload));
    mark();
  }

  function tell(upload) {
    if (upload.id) settleIdentity(upload);
    watchers.forEach(watcher => watcher.shown(upload));
    mark();
  }

  // The portal names an upload by what the file is. That may be one that stands in the list already, under a name that was
  // cleaned; and one that only looked like the chosen file goes back to waiting for its own.
  function settleIdentity(upload) {
    const { expected } = upload;
    upload.expected = null;
    shelf.uploads.filter(other => other !== upload && other.id === upload.id).forEach(drop);
    if (expected && expected.id !== upload.id) put({ ...expected, name: upload.name, size: upload.size, state: 'stopped' });
  }

  return shelf;
}
