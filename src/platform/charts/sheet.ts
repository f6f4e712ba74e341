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
  private readonly pieces: Drawn[] = [];
  private readonly direction: 'ltr' | 'rtl';

  constructor(private readonly head: ChartHead) {
    this.direction = directionOf(head.language);
  }

  /** An arrow in the direction of reading. */
  get onwards(): string {
    return this.direction === 'rtl' ? '←' : '→';
  }

  /** The place on the paper, from its left edge, of a place along the reader's line. */
  x(along: number): number {
    return this.direction === 'rtl' ? sheetWidth - along : along;
  }

  line(kind: string, from: readonly [number, number], to: readonly [number, number]): void {
    this.path(kind, [from, to]);
  }

  path(kind: string, points: readonly (readonly [along: number, y: number])[]): void {
    this.pieces.push(element('path', { class: kind, d: pathThrough(points.map(([along, y]) => [this.x(along), y])) }));
  }

  box(kind: string, along: number, y: number, width: number, height: number): void {
    this.pieces.push(element('rect', { class: kind, x: Math.min(this.x(along), this.x(along + width)), y, width, height }));
  }

  /** The direction of words that are all of another language is not said: they would begin at the other side. */
  words(kind: string, words: Spoken, along: number, y: number, anchor: Anchor = 'start'): void {
    this.pieces.push(element('text', { class: kind, x: this.x(along), y, 'text-anchor': anchor, lang: foreignLanguageOf(words) }, spokenIn(words, this.direction)));
  }

  /** Something drawn by its own hand, with places on the paper. */
  put(drawn: Drawn): void {
    this.pieces.push(drawn);
  }

  /** The whole chart, `height` high. */
  svg(kind: string, height: number): Drawn {
    const { id, title, description } = this.head;
    return element(
      'svg',
      { class: `chart ${kind}`, viewBox: `0 0 ${sheetWidth} ${Math.ceil(height)}`, role: 'img', direction: this.direction, 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-description` },
      named('title', `${id}-title`, title),
      named('desc', `${id}-description`, description),
      ...this.pieces,
    );
  }
}
