// Comforts only: without this script the page still signs in, and the demo accounts can be read and typed.
const email = document.querySelector('[name=email]');
const password = document.querySelector('[name=sandi]');
const submit = document.querySelector('[data-testid=masuk-kirim]');

const reveal = document.querySelector('[aria-controls=masuk-sandi]');
reveal.hidden = false;
reveal.addEventListener('click', () => {
  const shown = password.type === 'password';
  password.type = shown ? 'text' : 'password';
  reveal.setAttribute('aria-pressed', String(shown));
  reveal.textContent = shown ? reveal.dataset.hide : reveal.dataset.show;
});

const demo = document.querySelector('.demo');
if (demo) {
  demo.addEventListener('click', event => {
    const account = event.target.closest('[data-email]');
    if (!account) return;
    email.value = account.dataset.email;
    password.value = demo.dataset.password;
    submit.scrollIntoView({ block: 'nearest' });
    submit.focus();
  });

  const search = demo.querySelector('[data-demo-search]');
  const offices = [...demo.querySelectorAll('details')];
  const openAtFirst = offices.map(office => office.open);
  search.closest('label').hidden = false;
  search.addEventListener('input', () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    offices.forEach((office, index) => {
      let here = 0;
      for (const item of office.querySelectorAll('li')) {
        item.hidden = !words.every(word => item.dataset.find.includes(word));
        here += item.hidden ? 0 : 1;
      }
      office.hidden = here === 0;
      office.open = words.length > 0 || openAtFirst[index];
      found += here;
    });
    demo.querySelector('.demo-nothing').hidden = found > 0;
  });
}
