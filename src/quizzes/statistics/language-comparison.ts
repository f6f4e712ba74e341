import { trustIn, type Trust } from './advice.js';
import { sum } from '../../platform/statistics/moments.js';

/** One attempt's answer to an item: in which language, the share of all marks that the attempt got, and whether the item was right. */
export interface ItemAnswer {
  readonly language: string;
  /** 0 to 1. */
  readonly share: number;
  readonly right: boolean;
}

/** How many of equally able learners had an item right and wrong: of the others (reference) and of the language compared (focal). */
export interface Stratum {
  readonly referenceRight: number;
  readonly referenceWrong: number;
  readonly focalRight: number;
  readonly focalWrong: number;
}

/** The ETS classes of a difference: A negligible, B some, C large. */
export type DifferenceClass = 'A' | 'B' | 'C';

/** Below 0 the item is harder in this language than for learners of the same ability in the others; above 0 easier. */
export interface Difference {
  readonly delta: number;
  readonly standardError: number;
  readonly class: DifferenceClass;
}

export interface LanguageComparison {
  readonly language: string;
  readonly attempts: number;
  /** By the smaller of the two groups. */
  readonly trust: Trust;
  /** Null where it is hidden or undefined. */
  readonly difference: Difference | null;
  /** Worth looking at the translation: the difference is large, and surely so (class C). */
  readonly isFlagged: boolean;
}

/**
 * Compares an item in each language with all the others, among learners who did equally well in the whole quiz
 * (Mantel–Haenszel, ten bands of the total, the item included as Holland and Thayer advise). Only whole right
 * answers count as right.
 */
export function compareLanguages(answers: readonly ItemAnswer[]): LanguageComparison[] {
  const languages = [...new Set(answers.map((answer) => answer.language))].sort();
  return languages.map((language) => {
    const attempts = answers.filter((answer) => answer.language === language).length;
    const trust = trustIn(Math.min(attempts, answers.length - attempts));
    const difference = trust === 'hidden' ? null : mantelHaenszel(strataOf(answers, language));
    return { language, attempts, trust, difference, isFlagged: difference?.class === 'C' };
  });
}

/**
 * The Mantel–Haenszel difference on the ETS delta scale, −2.35 ln α, with the standard error of Robins, Breslow and
 * Greenland. Class C is at least 1.5 and surely above 1 (5 %, one side), B at least 1 and surely not 0 (5 %).
 * Where nobody of one side is right, or nobody wrong, half a learner is added to every cell of the strata that hold
 * both sides (Haldane and Anscombe), or the plainest difference of all would have no figure. Null where no stratum
 * compares anybody.
 */
export function mantelHaenszel(strata: readonly Stratum[]): Difference | null {
  const parts = strata.map(partsOf);
  const [r, s] = [sum(parts.map((part) => part.r)), sum(parts.map((part) => part.s))];
  if (r === 0 && s === 0) return null;
  return r === 0 || s === 0 ? mantelHaenszel(strata.filter(comparesBoth).map(withHalves)) : differenceOf(parts, r, s);
}

function comparesBoth({ referenceRight, referenceWrong, focalRight, focalWrong }: Stratum): boolean {
  return referenceRight + referenceWrong > 0 && focalRight + focalWrong > 0;
}

function withHalves({ referenceRight, referenceWrong, focalRight, focalWrong }: Stratum): Stratum {
  return { referenceRight: referenceRight + 0.5, referenceWrong: referenceWrong + 0.5, focalRight: focalRight + 0.5, focalWrong: focalWrong + 0.5 };
}

function differenceOf(parts: readonly Parts[], r: number, s: number): Difference {
  const delta = -2.35 * Math.log(r / s) + 0;
  const cross = sum(parts.map((part) => part.p * part.s + part.q * part.r)) / (2 * r * s);
  const ends = sum(parts.map((part) => part.p * part.r)) / (2 * r ** 2) + sum(parts.map((part) => part.q * part.s)) / (2 * s ** 2);
  const standardError = 2.35 * Math.sqrt(ends + cross);
  return { delta, standardError, class: classOf(Math.abs(delta), standardError) };
}

type Parts = ReturnType<typeof partsOf>;

function partsOf({ referenceRight, referenceWrong, focalRight, focalWrong }: Stratum) {
  const n = Math.max(1, referenceRight + referenceWrong + focalRight + focalWrong);
  return {
    p: (referenceRight + focalWrong) / n,
    q: (referenceWrong + focalRight) / n,
    r: (referenceRight * focalWrong) / n,
    s: (referenceWrong * focalRight) / n,
  };
}

function classOf(size: number, standardError: number): DifferenceClass {
  if (size >= 1.5 && size - 1.645 * standardError > 1) return 'C';
  return size >= 1 && size > 1.96 * standardError ? 'B' : 'A';
}

function strataOf(answers: readonly ItemAnswer[], language: string): Stratum[] {
  const bands = Array.from({ length: 11 }, (_, band) => answers.filter((answer) => Math.round(10 * answer.share) === band));
  return bands.map((band) => {
    const count = (focal: boolean, right: boolean) => band.filter((answer) => (answer.language === language) === focal && answer.right === right).length;
    return { referenceRight: count(false, true), referenceWrong: count(false, false), focalRight: count(true, true), focalWrong: count(true, false) };
  });
}
