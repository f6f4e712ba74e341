/** A word of a text with its number from 0, or what stands between words. */
export interface Piece {
  readonly text: string;
  /** Null for what stands between words. */
  readonly word: number | null;
}

/** A text in words and what stands between them; together they are the text again. */
export function piecesOf(text: string): Piece[] {
  let word = 0;
  return (text.match(/\s+|\S+/g) ?? []).map((piece) => ({ text: piece, word: /\S/.test(piece) ? word++ : null }));
}

/** A text in which `blank` stands in the place of each hidden word. Hidden words beside each other become one: not even their number is told. */
export function withoutHidden(text: string, hidden: readonly number[], blank: string): string {
  const isHidden = (piece: Piece | undefined) => piece?.word != null && hidden.includes(piece.word);
  const pieces = piecesOf(text);
  return pieces
    .flatMap((piece, at) => {
      const afterHidden = isHidden(pieces[at - 2]);
      if (isHidden(piece)) return afterHidden ? [] : [blank];
      // The space between two hidden words goes with them.
      return piece.word === null && isHidden(pieces[at - 1]) && isHidden(pieces[at + 1]) ? [] : [piece.text];
    })
    .join('');
}

/** The numbers that are words of the text, each once, in their order: what was sent may hold anything. */
export function hiddenIn(text: string, sent: readonly string[]): number[] {
  return piecesOf(text).flatMap(({ word }) => (word !== null && sent.includes(String(word)) ? [word] : []));
}
