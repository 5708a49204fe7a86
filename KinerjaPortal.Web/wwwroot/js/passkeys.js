// Forms that are sent with a passkey's answer, on the sign-in page and on one's own account: asks the portal what to ask, asks the
// authenticator, and sends the form. Where the browser has no passkeys (an old one, or any over http) the form stays hidden.
const known = window.isSecureContext && Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON);

for (const place of document.querySelectorAll('[data-passkey]')) {
  place.hidden = !known;
  if (known) {
    const form = place.querySelector('form[data-begin]');
    form?.addEventListener('submit', event => {
      event.preventDefault();
      answer(place, form);
    });
  }
}

for (const place of document.querySelectorAll('[data-passkey-missing]')) {
  place.hidden = known;
}

async function answer(place, form) {
  const button = form.querySelector('[type=submit]');
  say(form, '');
  button.disabled = true;
  try {
    const begun = await fetch(form.dataset.begin, { method: 'POST', body: new FormData(form), headers: { accept: 'application/json' } });
    const options = await begun.json().catch(() => ({}));
    if (!begun.ok) {
      say(form, options.detail || place.dataset.fault);
      return;
    }

    const credential = place.dataset.passkey === 'enrol'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.kredensial.value = JSON.stringify(credential);

    // It was asked for and is not sent twice.
    for (const field of form.querySelectorAll('[type=password]')) field.disabled = true;
    form.submit();
  } catch (fault) {
    // Turned away, waited too long, or this device has the account's passkey already. A browser does not tell a page which of them.
    say(form, fault.name === 'InvalidStateError' && place.dataset.already || place.dataset.fault);
  } finally {
    button.disabled = false;
  }
}

function say(form, sentence) {
  const line = form.querySelector('[role=alert]');
  line.textContent = sentence;
  line.hidden = !sentence;
}
