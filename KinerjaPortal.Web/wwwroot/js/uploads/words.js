// Figures and times as the page's language writes them; the words come with the component.
const language = document.documentElement.lang || 'id';
const units = [{ name: 'KB', bytes: 1024, digits: 0 }, { name: 'MB', bytes: 1024 ** 2, digits: 1 }, { name: 'GB', bytes: 1024 ** 3, digits: 2 }];
const unitOf = bytes => units.findLast(unit => bytes >= unit.bytes) ?? units[0];
const write = (bytes, { bytes: per, digits }) => (bytes / per).toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);
export const size = bytes => `${write(Math.max(bytes, Math.min(bytes * 1024, 1024)), unitOf(bytes))}\u00a0${unitOf(bytes).name}`;

/** 12,4 and 48,0 MB: both in the unit of the whole. */
export const ofWhole = (part, whole) => [write(part, unitOf(whole)), size(whole)];

/** How long it will take at the present pace, in round words; empty where that is soon, or not known. */
export function timeLeft(words, bytes, pace) {
  if (!pace) return '';
  const seconds = bytes / pace;
  if (seconds < 10) return '';
  if (seconds < 60) return fill(words.SecondsLeft, Math.ceil(seconds / 10) * 10);
  return seconds < 3_600 ? fill(words.MinutesLeft, Math.round(seconds / 60)) : words.HoursLeft;
}
