import { wilsonInterval, type Interval } from '../../needs/formulas.js';
import { cohenKappa, type Kappa } from './kappa.js';
import { krippendorffAlpha } from './krippendorff.js';

/** What two coders gave one text, by the numbers of the codes: none where they found that no code fits. */
export interface CodedTwice {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** How far two coders agree, of one code or of all. Null where it is not defined. */
export interface Agreement {
  /** How many texts both coded, and in how many they said the same. */
  readonly n: number;
  readonly same: number;
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly alpha: number | null;
}

/** The same of one code: whether it was given. */
export interface CodeAgreement extends Agreement {
  readonly code: number;
  /** In how many texts the first, the second and both gave it. */
  readonly first: number;
  readonly second: number;
  readonly both: number;
  readonly kappa: Kappa | null;
}

/** Agreement on a code: given or not given, text by text. */
export function codeAgreement(code: number, texts: readonly CodedTwice[]): CodeAgreement {
  const given = texts.map(({ first, second }) => [first.includes(code), second.includes(code)] as const);
  const count = (one: boolean, other: boolean) => given.filter(([first, second]) => first === one && second === other).length;
  const [both, onlyFirst, onlySecond, neither] = [count(true, true), count(true, false), count(false, true), count(false, false)];
  return {
    code,
    ...agreementOf(given.map(([first, second]) => [String(first), String(second)])),
    first: both + onlyFirst,
    second: both + onlySecond,
    both,
    kappa: cohenKappa([[both, onlyFirst], [onlySecond, neither]]),
  };
}

/** Agreement on everything that was given to a text: each set of codes is one value, the same or not. */
export function setAgreement(texts: readonly CodedTwice[]): Agreement {
  return agreementOf(texts.map(({ first, second }) => [asOne(first), asOne(second)]));
}

/** Whether both gave a text the same codes. */
export function isSame({ first, second }: CodedTwice): boolean {
  return asOne(first) === asOne(second);
}

function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement {
  const same = pairs.filter(([one, other]) => one === other).length;
  return { n: pairs.length, same, share: pairs.length === 0 ? null : same / pairs.length, interval: wilsonInterval(same, pairs.length), alpha: krippendorffAlpha(pairs) };
}

function asOne(codes: readonly number[]): string {
  return codes.toSorted((one, other) => one - other).join(' ');
}
