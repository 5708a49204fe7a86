// A comfort only: without this script a password is typed unseen.
for (const field of document.querySelectorAll('[data-new-password]')) {
  const input = field.querySelector('input');
  const button = field.querySelector('button');
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
    button.textContent = shown ? button.dataset.hide : button.dataset.show;
  });
}
