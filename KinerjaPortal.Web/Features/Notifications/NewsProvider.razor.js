// What is unread stands in the tab's title, before whatever the page is called: "(2) Beranda · KinerjaPortal". The title belongs to the
// page, which draws it anew; so its text is changed where it stands, and again whenever the page has changed it.
let unread = 0;

function write() {
  const text = document.querySelector('head > title')?.firstChild;
  if (!text) return;
  const plain = text.nodeValue.replace(/^\(\d+\) /, '');
  const wanted = unread > 0 ? `(${unread}) ${plain}` : plain;
  if (text.nodeValue !== wanted) text.nodeValue = wanted;
}

const watch = new MutationObserver(write);

export function count(number) {
  unread = number;
  watch.observe(document.head, { childList: true, subtree: true, characterData: true });
  write();
}
