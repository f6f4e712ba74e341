import { textOf, wordsIn, type Spoken, type Words } from '../web/in-its-language.js';
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

/** Words of several languages in as many lines as they need: each piece keeps its language where a line ends in it. */
export function spokenLines(words: Spoken, width: number): Spoken[] {
  const pieces = wordsIn(words).map((one) => [one, textOf(one).replace(/\s+/g, ' ')] as const);
  const text = pieces.map(([, said]) => said).join('');
  let from = 0;
  return linesOf(text, width).map((line) => {
    const begins = from;
    from += line.length + 1;
    return cut(pieces, begins, begins + line.length);
  });
}

// The pieces between two places of a line, in the languages of the whole ones.
function cut(pieces: readonly (readonly [whole: Words, said: string])[], from: number, to: number): Spoken {
  let begins = 0;
  const found = pieces.flatMap(([whole, said]) => {
    const part = said.slice(Math.max(0, from - begins), Math.max(0, to - begins));
    begins += said.length;
    return part === '' ? [] : [typeof whole === 'string' ? part : { ...whole, text: part }];
  });
  return found.length === 1 ? found[0]! : found;
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
