/** How typed text is compared with a pattern; `language` decides about capitals (Turkish I and İ). */
export interface Comparison {
  readonly matchCase: boolean;
  readonly language: string;
}

/**
 * Whether typed text fits an author's pattern: composed the same way (NFC), without spaces at the ends;
 * `*` stands for any characters or none, `\*` for an asterisk.
 */
export function fits(pattern: string, text: string, comparison: Comparison): boolean {
  if (comparison.matchCase) return matches(pattern, text, (piece) => piece);
  const languages = new Set([comparison.language, 'und']);
  return [...languages].some((language) => matches(pattern, text, (piece) => withoutCase(piece, language)));
}

/** Whether the pattern fits whatever is typed. */
export function fitsAnything(pattern: string): boolean {
  return /^\*+$/.test(pattern.trim());
}

/** A text that fits the pattern, to show as the right answer. */
export function exampleOf(pattern: string): string {
  return piecesOf(pattern.trim()).join(' ').trim();
}

function matches(pattern: string, text: string, fold: (piece: string) => string): boolean {
  const pieces = piecesOf(fold(pattern.normalize('NFC').trim()));
  return standInOrder(pieces, fold(text.normalize('NFC').trim()));
}

function piecesOf(pattern: string): string[] {
  return pattern.split(/(?<!\\)\*+/).map((piece) => piece.replaceAll('\\*', '*'));
}

// A search piece by piece: a regular expression with many asterisks may take for ever on a long answer.
function standInOrder(pieces: readonly string[], text: string): boolean {
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  return middlesFit(pieces.slice(1, -1), text.slice(first.length, text.length - last.length));
}

function middlesFit(pieces: readonly string[], text: string): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at !== -1;
  });
}

// Up and then down, so that ß equals SS; a capital dotted İ leaves its dot behind, and a final ς is a σ.
function withoutCase(text: string, language: string): string {
  const folded = text.toLocaleUpperCase(language).toLocaleLowerCase(language);
  return folded.replaceAll('i\u0307', 'i').replaceAll('ς', 'σ').normalize('NFC');
}
