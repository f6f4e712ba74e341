import { sheetWidth } from './sheet.js';

/** About how wide words of a chart are: no browser is asked, so wide letters are taken for wider than most are. */
export function widthOf(words: string): number {
  return Array.from(words).reduce((width, sign) => width + widthOfSign(sign), 0);
}

/** Words in as many lines as they need; a word that is longer than a line stands alone. */
export function linesOf(words: string, width = sheetWidth): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function widthOfSign(sign: string): number {
  if (silent.test(sign)) return 0;
  if (narrow.test(sign)) return 4.5;
  return wide.test(sign) ? 12 : 8;
}

// Marks of direction, and those above and below Arabic letters.
const silent = /\p{Cf}|\p{Mn}/u;
const narrow = /[\s.,:;!|'’()[\]ijltfrI-]/;
const wide = /[MWmw@%ШЩЖЮФшщжюф\u2014…]/;
