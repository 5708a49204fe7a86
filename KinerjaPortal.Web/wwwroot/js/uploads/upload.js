// One file on its way, or arrived. Its state:
//   queued, sending, checking (all has gone, the answer is not there), waiting (for the next try), offline, signed-out,
//   stopped (begun before this page was loaded: the file has to be chosen again), removing, refused, done
const paceMs = 15_000;

export function createUpload(purpose, { id = null, name, size, received = 0, file = null, state }, tell) {
  const stop = new AbortController();
  let marks = [];
  const upload = {
    purpose, id, name, size, received, file, state, sent: received,
    expected: null,
    reason: null,
    left: 0,
    signal: stop.signal,
    stop: () => stop.abort(),

    become(next, more = {}) {
      if (stop.signal.aborted && next !== 'removing' && next !== 'refused') return;
      Object.assign(upload, { state: next }, more);
      tell(upload);
    },

    /** The portal said where it stands, after a beginning or a dropped line. */
    begins(there) {
      marks = [];
      upload.id = there.id;
      upload.arrived(there);
    },

    arrived(there) {
      upload.become(there.finished ? 'done' : 'sending', { received: there.received, sent: there.received });
    },

    sending(sent) {
      const now = performance.now();
      marks = [...marks.filter(mark => mark.at > now - paceMs), { at: now, sent }];
      upload.become(sent < upload.size ? 'sending' : 'checking', { sent });
    },

    /** The portal has let go of what it had: from the beginning. */
    forgotten() {
      Object.assign(upload, { id: null, received: 0, sent: 0 });
    },

    /** Bytes a second of late; null as long as that says nothing. */
    pace() {
      const [first, last] = [marks[0], marks.at(-1)];
      return last && last.at - first.at > 3_000 && last.sent > first.sent ? (last.sent - first.sent) * 1_000 / (last.at - first.at) : null;
    },
  };
  return upload;
}

export const isSameFile = (upload, file) => upload.name.normalize() === file.name.normalize() && upload.size === file.size;
