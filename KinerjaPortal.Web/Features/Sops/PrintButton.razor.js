// The pages come from the server: on a poor line the paper that was just chosen may still be on its way.
export function printOnClick(button, choice) {
  button?.addEventListener('click', async () => {
    const pages = `.printed[data-paper="${choice.value.toLowerCase()}"]`;
    for (let tries = 0; tries < 50 && document.querySelector('.printed') && !document.querySelector(pages); tries++) {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    window.print();
  });
}
