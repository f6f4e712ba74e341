import { createHash } from 'node:crypto';
import type { Need } from '../need.js';
import type { Candidate } from '../recommending.js';

/** Counts up when the formulas change, so that everybody’s next list is worked out anew, and old lists say what made them. */
export const algorithm = 2;

/** How a quiz of a module stands with her. */
export interface QuizStanding {
  percent: number;
  /** Null where the quiz is not one to pass. */
  passed: boolean | null;
  /** The competences that its module teaches. */
  about: string[];
}

/** What she said of a module, or showed in a check; `back` is what was not for her and came back. */
export type SaidOfModule = 'known' | 'too-easy' | 'too-hard' | 'not-for-me' | 'back';

/** Where a module stood with her: it could be recommended, or why not. */
export type ModuleThen = 'open' | 'second-language' | 'unreadable' | 'done' | SaidOfModule;

/** A need as it was, and what it was made of. */
export interface NeedThen {
  need: number;
  weight: number;
  target: number;
  mastery: number;
  importance: number;
  ability: number;
  /** How many answers in quizzes stood behind it. */
  quiz: number;
  estimated: boolean;
}

/** What a list followed from, as far as it tells later why the next one is another. */
export interface Snapshot {
  /** The hash of what the modules teach, need and take: of the catalogue itself. */
  catalogue: string;
  goal: string | null;
  minutes: number | null;
  /** When the calibration was learned by which her ratings were read; null, or nothing in lists of the first algorithm, where there was none. */
  calibration?: string | null;
  needs: Record<string, NeedThen>;
  modules: Record<string, ModuleThen>;
  quizzes: Record<string, QuizStanding>;
}

/** Everything that goes into a list. */
export interface ListInputs {
  needs: readonly Need[];
  candidates: readonly Candidate[];
  /** The same modules as they are for everybody: without what she said of them. */
  catalogue: readonly Candidate[];
  wishes: { goal: string | null; minutes: number | null };
  calibration: { learnedAt: Date } | null;
  quizzes: ReadonlyMap<string, QuizStanding>;
  /** What she said of modules, or that she knows them, by code. */
  said: ReadonlyMap<string, SaidOfModule>;
}

/**
 * The inputs in few words. Numbers are kept to hundredths: what a quiz showed fades a little every day, what modules bring is
 * learned a little every night, and a list should not be another one for that alone.
 */
export function snapshotOf({ needs, candidates, catalogue, wishes, calibration, quizzes, said }: ListInputs): Snapshot {
  return {
    catalogue: hashOf(catalogue.map(({ code, level, minutes, teaches, needs: before }) => [code, level, minutes, inHundredths(teaches), before]).sort(byCode)),
    goal: wishes.goal,
    minutes: wishes.minutes,
    calibration: calibration?.learnedAt.toISOString() ?? null,
    needs: Object.fromEntries(needs.map((need) => [need.competence, needThen(need)])),
    modules: Object.fromEntries(candidates.map((candidate) => [candidate.code, moduleThen(candidate, said)])),
    quizzes: Object.fromEntries(quizzes),
  };
}

/** The SHA-256 of anything that JSON can say, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(inOrder(value))).digest('hex');
}

function needThen({ need, weight, target, importance, saidAbility, mastery, estimated }: Need): NeedThen {
  const numbers = { need, weight, target, mastery: mastery.mastery, importance, ability: saidAbility, quiz: mastery.answers };
  return { ...inHundredths(numbers), estimated };
}

function inHundredths<Numbers extends Readonly<Record<string, number>>>(numbers: Numbers): Numbers {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, Math.round(100 * number) / 100])) as Numbers;
}

function moduleThen({ code, done, language }: Candidate, said: ListInputs['said']): ModuleThen {
  if (done) return said.get(code) === 'known' ? 'known' : 'done';
  return said.get(code) ?? (language === 1 ? 'open' : language > 0 ? 'second-language' : 'unreadable');
}

function byCode([one]: unknown[], [other]: unknown[]): number {
  return (one as string) < (other as string) ? -1 : 1;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]));
}
