import { directionOf } from '../language/languages.js';
import { foreignLanguageOf, type Spoken } from '../web/in-its-language.js';
import { element, pathThrough, type Drawn } from './element.js';
import { named, spokenIn } from './spoken.js';

/** What every chart says of itself to somebody who does not see it, and in which language and direction it is drawn. */
export interface ChartHead {
  /** Begins the ids in the chart: one page may show several. */
  readonly id: string;
  readonly title: Spoken;
  /** The gist in a sentence or two; the figures stand in the table beside the chart. */
  readonly description: Spoken;
  readonly language: string;
}

/** Every chart is as wide as a phone; the page lets it grow a little. */
export const sheetWidth = 360;

/** A line of words, from its baseline to the next. */
export const lineHeight = 18;

/** Where words begin: `start` and `end` are those of the reader's direction. */
export type Anchor = 'start' | 'middle' | 'end';

/**
 * What charts are drawn on. Places along the line are counted from where the reader's lines begin, so a chart in Arabic
 * is the mirror of one in English, and no chart knows of either.
 */
export class Sheet {
  private readonly parts: { from: number; pieces: Drawn[] }[] = [{ from: 0, pieces: [] }];
  private rows = 0;
  private readonly direction: 'ltr' | 'rtl';

  constructor(private readonly head: ChartHead) {
    this.direction = directionOf(head.language);
  }

  /** An arrow in the direction of reading. */
  get onwards(): string {
    return this.direction === 'rtl' ? '←' : '→';
  }

  /** A row begins at `y`. On paper a chart may go on upon another page from there, and nowhere else; what heads it stays with its first row. */
  row(y: number): void {
    this.rows += 1;
    if (this.rows > 1) this.parts.push({ from: y, pieces: [] });
  }

  /** The place on the paper, from its left edge, of a place along the reader's line. */
  x(along: number): number {
    return this.direction === 'rtl' ? sheetWidth - along : along;
  }

  line(kind: string, from: readonly [number, number], to: readonly [number, number]): void {
    this.path(kind, [from, to]);
  }

  path(kind: string, points: readonly (readonly [along: number, y: number])[]): void {
    this.put(element('path', { class: kind, d: pathThrough(points.map(([along, y]) => [this.x(along), y])) }));
  }

  box(kind: string, along: number, y: number, width: number, height: number): void {
    this.put(element('rect', { class: kind, x: Math.min(this.x(along), this.x(along + width)), y, width, height }));
  }

  /** The direction of words that are all of another language is not said: they would begin at the other side. */
  words(kind: string, words: Spoken, along: number, y: number, anchor: Anchor = 'start'): void {
    this.put(element('text', { class: kind, x: this.x(along), y, 'text-anchor': anchor, lang: foreignLanguageOf(words) }, spokenIn(words, this.direction)));
  }

  /** Something drawn by its own hand, with places on the paper. */
  put(drawn: Drawn): void {
    this.parts.at(-1)!.pieces.push(drawn);
  }

  /** The whole chart, `height` high: one drawing, or of several rows one for each, as paper breaks no drawing well. */
  svg(kind: string, height: number): Drawn {
    const { id, title, description } = this.head;
    const what = { class: `chart ${kind}`, role: 'img', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-description` };
    const names = [named('title', `${id}-title`, title), named('desc', `${id}-description`, description)];
    if (this.parts.length === 1) return this.drawn(what, [0, height], [...names, ...this.parts[0]!.pieces]);
    const drawn = this.parts.map(({ from, pieces }, at) => this.drawn({}, [from, this.parts[at + 1]?.from ?? height], at === 0 ? [...names, ...pieces] : pieces));
    return element('div', what, ...drawn);
  }

  private drawn(attributes: Readonly<Record<string, string>>, [from, to]: readonly [number, number], pieces: readonly Drawn[]): Drawn {
    return element('svg', { ...attributes, viewBox: `0 ${from} ${sheetWidth} ${Math.ceil(to - from)}`, direction: this.direction }, ...pieces);
  }
}
