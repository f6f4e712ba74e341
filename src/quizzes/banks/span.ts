import { trimmed } from './gift-text.js';

/** A numbered line of a file. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** A part of a question's text that knows on which line of the file it stands. */
export class Span {
  private constructor(
    private readonly lines: readonly Line[],
    private readonly whole: string,
    private readonly from: number,
    private readonly to: number,
  ) {}

  /** The lines together. */
  static of(lines: readonly Line[]): Span {
    const whole = lines.map((line) => line.text).join('\n');
    return new Span(lines, whole, 0, whole.length);
  }

  get text(): string {
    return this.whole.slice(this.from, this.to);
  }

  get isEmpty(): boolean {
    return trimmed(this.text) === '';
  }

  /** The number of the line on which the first character stands that is no space. */
  get line(): number {
    const before = this.whole.slice(0, this.trim().from);
    return this.lines[before.split('\n').length - 1]?.number ?? 0;
  }

  trim(): Span {
    const text = this.text;
    const start = text.length - trimmed(`${text}.`).length + 1;
    return this.slice(start, start + trimmed(text).length);
  }

  /** From one position to another, counted as in `text`. */
  slice(from: number, to = this.to - this.from): Span {
    return new Span(this.lines, this.whole, this.from + from, this.from + Math.max(from, to));
  }

  /** The parts between the marks. */
  split(mark: string): Span[] {
    let from = 0;
    return this.text.split(mark).map((part) => {
      const span = this.slice(from, from + part.length);
      from += part.length + mark.length;
      return span;
    });
  }

  /** The part before the first mark and the part after it; the second is undefined where there is no mark. */
  cut(mark: string): [Span, Span | undefined] {
    const at = this.text.indexOf(mark);
    return at === -1 ? [this, undefined] : [this.slice(0, at), this.slice(at + mark.length)];
  }
}
