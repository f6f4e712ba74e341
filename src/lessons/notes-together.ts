/**
 * What is kept of notes that were written in two places: everything of both. `before` is the text that this place knew,
 * `stored` what is kept by now, and `sent` what this place makes of it. Where nobody else wrote, that is `sent`; else lines
 * that are new in it go below what is stored, because nobody knows which of two versions she means.
 */
export function notesTogether(before: string, stored: string, sent: string): string {
  if (stored === before) return sent;
  const known = new Set([...before.split('\n'), ...stored.split('\n')]);
  const added = sent.split('\n').filter((line) => line.trim() !== '' && !known.has(line));
  return [...(stored === '' ? [] : [stored]), ...added].join('\n');
}
