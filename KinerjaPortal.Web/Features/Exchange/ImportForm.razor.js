// Remarks on a long file are more than the 32 KB that a message of the circuit holds, and a longer one would end it; a stream comes in pieces.
function streamOf(answer) {
  return DotNet.createJSStreamReference(new TextEncoder().encode(JSON.stringify(answer)));
}

// Sends the chosen or dropped file by an ordinary request; the circuit hears how far it is, and the answer.
export function begin(form, page, mostBytes) {
  const ended = new AbortController();
  const on = (target, name, handler) => target.addEventListener(name, handler, { signal: ended.signal });
  const zone = form.querySelector('[data-drop]');
  const input = form.querySelector('input[type=file]');
  const value = name => form.querySelector(`[name="${name}"]`)?.value ?? '';
  let request = null;

  function send(file) {
    if (!file || request) return;
    if (file.size > mostBytes) {
      page.invokeMethodAsync('TooLarge');
      return;
    }

    const body = new FormData();
    for (const field of form.querySelectorAll('input[type=hidden][name]')) {
      if (field.value && field.name !== '__RequestVerificationToken') body.append(field.name, field.value);
    }
    body.append('berkas', file, file.name);

    let told = 0;
    let cancelled = false;
    request = new XMLHttpRequest();
    request.open('POST', form.dataset.address);
    request.setRequestHeader('RequestVerificationToken', value('__RequestVerificationToken'));
    request.responseType = 'json';
    request.upload.addEventListener('progress', event => {
      const percent = event.lengthComputable ? Math.floor(100 * event.loaded / event.total) : 0;
      if (percent < told + 10 && percent < 100) return;
      told = percent;
      page.invokeMethodAsync('Sending', percent);
    });
    request.addEventListener('abort', () => { cancelled = true; });
    request.addEventListener('loadend', () => {
      const answer = request.response;
      request = null;
      input.value = '';
      if (ended.signal.aborted) return;
      if (cancelled) page.invokeMethodAsync('Cancelled');
      else page.invokeMethodAsync('Answered', answer?.remarks ? streamOf(answer) : null);
    });
    page.invokeMethodAsync('Sending', 0);
    request.send(body);
  }

  on(input, 'change', () => send(input.files[0]));
  on(form, 'click', event => { if (event.target.closest('[data-cancel]')) request?.abort(); });
  on(zone, 'dragover', event => { event.preventDefault(); zone.dataset.over = ''; });
  on(zone, 'dragleave', () => delete zone.dataset.over);
  on(zone, 'drop', event => {
    event.preventDefault();
    delete zone.dataset.over;
    send(event.dataTransfer.files[0]);
  });

  // Chosen before this script was there, as on a poor line.
  send(input.files[0]);
  return { end() { ended.abort(); request?.abort(); } };
}
