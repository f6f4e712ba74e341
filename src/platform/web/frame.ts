import Handlebars from 'handlebars';

// No text that people write has it: the database refuses it.
const sign = '\u0000';

/** The frame of a page with places for what differs from page to page, rendered once and filled each time. */
export class Frame {
  /** Texts and the names of places in turn: text, name, text, name … text. */
  private readonly pieces: readonly string[];
  private readonly body: number;

  /** @param html a page in which `Frame.place('body')` stands once, and other places wherever they belong */
  constructor(html: string) {
    this.pieces = html.split(sign);
    this.body = this.pieces.indexOf('body');
  }

  /** What stands where a word will be put in, for a view that is rendered into a frame. */
  static place(name: string): string {
    return `${sign}${name}${sign}`;
  }

  /** The signs that it takes in memory. */
  get length(): number {
    return this.pieces.reduce((sum, { length }) => sum + length, 0);
  }

  /** The frame before and after the body, with these words in their places, as a view would put them in. */
  around(words: Readonly<Record<string, unknown>>): [before: string, after: string] {
    return [this.filled(0, this.body, words), this.filled(this.body + 1, this.pieces.length, words)];
  }

  private filled(from: number, to: number, words: Readonly<Record<string, unknown>>): string {
    let html = this.pieces[from]!;
    for (let at = from + 1; at < to; at += 2) html += Handlebars.escapeExpression(String(words[this.pieces[at]!])) + this.pieces[at + 1]!;
    return html;
  }
}
