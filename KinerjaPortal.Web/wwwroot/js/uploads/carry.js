// Carries one file to the portal: where it stands there, piece by piece from there, and on again after every dropped line.
import { ask, Lost, Refused, SignedOut, Unknown } from './requests.js';

export const address = '/unggahan';
const large = 4 * 1024 * 1024;
const small = 1024 * 1024;
const pauses = [1, 2, 4, 8, 15, 30];
const offlinePause = 30; // the browser says when the network is back; some say it wrongly
const signedOutPause = 60;

export const of = id => `${address}/${id}`;
export const pauseAfter = misses => navigator.onLine ? pauses[Math.min(misses, pauses.length) - 1] : offlinePause;

/** Returns when the portal has all of it and found it good. Throws what the portal refused it with. */
export async function carry(upload, token) {
  let misses = 0;
  let piece = large;
  while (!upload.signal.aborted) {
    try {
      await mustBeReadable(upload.file);
      let there = await stands(upload, token);
      upload.begins(there);
      while (!there.finished) {
        const before = there.received;
        there = await send(upload, upload.file.slice(before, before + piece), token);
        if (there.received === before && !there.finished) throw new Lost();
        upload.arrived(there);
        misses = 0;
      }
      return;
    } catch (fault) {
      if (upload.signal.aborted) return;
      if (fault instanceof SignedOut) {
        await pause(upload, signedOutPause, 'signed-out');
        continue;
      }
      if (fault instanceof Unknown && upload.id) upload.forgotten();
      else if (!(fault instanceof Lost)) throw fault;
      piece = small;
      await pause(upload, pauseAfter(++misses));
    }
  }
}

// Begun anew by what the file is, so that the portal finds what it has of it already.
function stands(upload, token) {
  if (upload.id) return ask('GET', of(upload.id), { signal: upload.signal });
  const { name, size, lastModified } = upload.file;
  return ask('POST', address, {
    headers: { 'Content-Type': 'application/json', RequestVerificationToken: token() },
    body: JSON.stringify({ purpose: upload.purpose, name, size, fingerprint: `${name}|${size}|${lastModified}` }),
  });
}

function send(upload, piece, token) {
  const from = upload.received;
  return ask('PATCH', of(upload.id), {
    headers: { 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(from), RequestVerificationToken: token() },
    body: piece,
    signal: upload.signal,
    onSent: bytes => upload.sending(Math.min(from + bytes, from + piece.size)),
  });
}

// A folder, or a file that was changed or taken away since, fails like a dropped line; this tells them apart.
async function mustBeReadable(file) {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    throw new Refused('Unreadable');
  }
}

/** Waits, says for how long, and stops waiting when the network is back, somebody returns to the page, or it is cancelled. */
export function pause(upload, seconds, state = null) {
  return new Promise(resume => {
    const until = Date.now() + seconds * 1_000;
    const ended = new AbortController();
    const end = () => {
      ended.abort();
      clearInterval(ticking);
      resume();
    };
    const tick = () => {
      const left = Math.ceil((until - Date.now()) / 1_000);
      if (left <= 0) end();
      else upload.become(state ?? (navigator.onLine ? 'waiting' : 'offline'), { left });
    };
    const ticking = setInterval(tick, 1_000);
    addEventListener('online', end, { signal: ended.signal });
    if (state === 'signed-out') addEventListener('focus', end, { signal: ended.signal });
    upload.signal.addEventListener('abort', end, { signal: ended.signal });
    tick();
  });
}
