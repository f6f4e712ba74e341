import { Parser } from 'htmlparser2';

/** The words of rendered HTML, for places that take no mark-up: the lines of a drop-down list, a label. */
export function plainText(html: string): string {
  const words: string[] = [];
  const parser = new Parser({ ontext: (text) => words.push(text) });
  parser.end(html);
  return words.join('').replace(/\s+/g, ' ').trim();
}
