// One request to the portal, and what its answer means to an upload.

/** The line dropped, or the portal cannot just now: the same again a little later. */
export class Lost extends Error {}

/** Said no. The message is the portal's sentence, or the name of a word of the component's. */
export class Refused extends Error {}

/** The portal does not know such an upload, or not any more. */
export class Unknown extends Refused {}

export class SignedOut extends Error {}

const quietMs = 45_000;
const checkingMs = 300_000; // after the last byte the content is looked at before the answer comes
const later = new Set([408, 425, 429, 500, 502, 503, 504]);

/** XMLHttpRequest, because fetch does not tell how much of a body has gone. A line that has gone silent is a dropped one. */
export function ask(method, address, { headers = {}, body = null, signal, onSent } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new Lost());
      return;
    }

    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    let silence;
    const hear = patience => {
      clearTimeout(silence);
      silence = setTimeout(stop, patience);
    };

    request.open(method, address);
    request.responseType = 'json';
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest'); // signed out is then a 401, and not a sign-in page
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (onSent) {
      request.upload.addEventListener('progress', event => {
        hear(quietMs);
        onSent(event.loaded);
      });
      request.upload.addEventListener('load', () => hear(checkingMs));
    }
    request.addEventListener('loadend', () => {
      clearTimeout(silence);
      signal?.removeEventListener('abort', stop);
      removeEventListener('offline', stop);
      const answer = read(request, address);
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    });
    signal?.addEventListener('abort', stop);
    addEventListener('offline', stop);
    hear(quietMs);
    request.send(body);
  });
}

function read(request, address) {
  const { status, response } = request;
  const went = new URL(request.responseURL || address, location.href).pathname;
  if (status === 0 || later.has(status)) return new Lost();
  if (status === 401 || went !== new URL(address, location.href).pathname) return new SignedOut();

  // Another request still brings a piece, or it has come further than we knew: asking where it stands tells both.
  if (status === 409 && response?.upload) return new Lost();
  if (status === 404) return new Unknown(response?.detail || 'NotTaken');
  return status < 300 ? response : new Refused(response?.detail || 'NotTaken');
}
