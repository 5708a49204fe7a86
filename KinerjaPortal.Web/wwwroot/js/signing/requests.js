// Requests of the sheet that signs. A line that drops is waited for; a no is told as the portal says it.

/** The portal said no; the message is its sentence, or nothing where it had none. */
export class Refused extends Error {
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }
}

export class SignedOut extends Error {}

/** No answer came. It may have happened, or not. */
export class Unanswered extends Error {}

const patienceMs = 90_000; // a service elsewhere may sign slowly
const pauseMs = 2_000;
const tries = 20;

async function once(address, request, signal) {
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, patienceMs);
  signal.addEventListener('abort', stop);
  let answer;
  try {
    answer = await fetch(address, {
      ...request,
      headers: { ...request.headers, 'X-Requested-With': 'XMLHttpRequest' }, // signed out is then a 401, and not a sign-in page
      cache: 'no-store',
      signal: limit.signal,
    });
  } catch {
    throw new Unanswered();
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }

  if (answer.status === 401) throw new SignedOut();
  if (answer.ok) return answer;

  const problem = answer.headers.get('Content-Type')?.includes('json') ? await answer.json().catch(() => null) : null;

  // A fault with a sentence is an answer, whatever its number; one without is a portal that is being started again.
  if (answer.status >= 500 && (!problem?.detail || answer.status === 500)) throw new Unanswered();
  throw new Refused(problem?.detail ?? '', answer.status);
}

/** Asks until an answer comes. The same request is sent each time: what it does happens once. */
export async function ask(address, request, { signal, onWaiting }) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(address, request, signal);
    } catch (fault) {
      if (!(fault instanceof Unanswered) || signal.aborted || attempt === tries) throw fault;
      onWaiting?.();
      await new Promise(resume => setTimeout(resume, pauseMs));
    }
  }
}
