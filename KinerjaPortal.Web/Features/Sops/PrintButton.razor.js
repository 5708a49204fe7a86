// The pages come from the server: on a poor line those of the paper that was just chosen may still be on their way.
// Answers at once: the browser's print dialog holds the script up for as long as it is open, and the circuit must not wait for it.
export function print(paper) {
  const pages = `.printed[data-paper="${paper}"]`;
  let tries = 0;
  const whenThere = () => {
    if (document.querySelector('.printed') && !document.querySelector(pages) && ++tries < 50) setTimeout(whenThere, 100);
    else window.print();
  };
  setTimeout(whenThere);
}
