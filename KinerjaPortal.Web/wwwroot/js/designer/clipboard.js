// Copies rows as a table that Excel and Word understand, and pastes what they copied. The clipboard's own interface exists
// on https only; these events exist everywhere.
const mostHtml = 900 * 1024;

export function clipboard(desk) {
  const isOurs = event => {
    const at = event.target instanceof Element ? event.target : document.activeElement;
    return !at?.closest('input, textarea, select, [contenteditable]') && (desk.root.contains(at) || at === document.body || at === document.documentElement);
  };

  desk.on(document, 'copy', event => take(event));
  desk.on(document, 'cut', event => { if (take(event) && !desk.isReading()) desk.send('Command', 'remove'); });
  desk.on(document, 'paste', event => {
    const text = isOurs(event) && !desk.isReading() ? event.clipboardData.getData('text/plain') : '';
    if (!text.trim()) return;
    event.preventDefault();
    const ids = desk.rows().map(row => row.dataset.row);
    const last = desk.selected().map(id => ids.indexOf(id)).reduce((a, b) => Math.max(a, b), -1);
    const current = ids.indexOf(desk.current?.id);
    const html = tablesOf(event.clipboardData.getData('text/html'));
    desk.send('Pasted', streamOf(text), (last >= 0 ? last : current >= 0 ? current : ids.length - 1) + 1, html ? streamOf(html) : null);
  });

  function take(event) {
    if (!isOurs(event) || !getSelection().isCollapsed) return false;
    const ids = desk.selected();
    if (!ids.length) return false;
    event.preventDefault();
    const text = ids.map(id => [...desk.row(id).querySelectorAll('[data-cell]')].filter(cell => cell.dataset.cell !== 'action').map(wordsOf).join('\t')).join('\r\n');
    event.clipboardData.setData('text/plain', text);
    desk.send('Copied', ids, streamOf(text));
    return true;
  }
}

// A message of the circuit holds no more than 32 KB, and a longer one would end it; a stream comes in pieces.
function streamOf(text) {
  return DotNet.createJSStreamReference(new TextEncoder().encode(text));
}

// Of Word's HTML, which is long, only its tables, and none of the pictures that it carries in them. What is longer still is read as text.
function tablesOf(html) {
  const from = html.search(/<table/i);
  const to = html.toLowerCase().lastIndexOf('</table');
  const tables = from < 0 || to < from ? '' : html.slice(from, to).replace(/src="data:[^"]*"/gi, '') + '</table>';
  return tables.length <= mostHtml ? tables : '';
}

function wordsOf(cell) {
  if (cell.dataset.cell === 'lane') return cell.dataset.symbol ? '●' : '';
  const text = cell.textContent.trim();
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
