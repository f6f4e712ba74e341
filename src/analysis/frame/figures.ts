import type { Interval } from '../../needs/formulas.js';
import { decimalsIn, numberIn, percentIn } from '../../platform/language/formats.js';
import { directionOf } from '../../platform/language/languages.js';
import type { Reader } from './words.js';

/** What stands where there is no figure, and where it is hidden. */
export const noFigure = '–';
export const hiddenFigure = '×';

/** Figures as a reader of the desk sees them. */
export class FigureWords {
  constructor(private readonly reader: Reader) {}

  readonly number = (value: number | null): string => (value === null ? noFigure : numberIn(this.reader.language, value));

  readonly percent = (share: number | null): string => (share === null ? noFigure : percentIn(this.reader.language, share, 0));

  /** “(2.1 to 2.9)”; '' where there is none. */
  span(interval: Interval | null, write = this.number): string {
    return interval === null ? '' : this.reader.t('analysis.needs.interval', { low: write(interval[0]), high: write(interval[1]) });
  }

  /** From one value to another, in the direction of reading. */
  fromTo(first: number | null, second: number | null): string {
    return `${this.number(first)} ${directionOf(this.reader.language) === 'rtl' ? '←' : '→'} ${this.number(second)}`;
  }

  /** A probability to three decimals with its sign, “= 0.012”; what is smaller is said to be so, “< 0.001”. */
  probability(p: number): string {
    const { language } = this.reader;
    return p < 0.001 ? `< ${decimalsIn(language, 0.001, 3)}` : `= ${decimalsIn(language, p, 3)}`;
  }
}
