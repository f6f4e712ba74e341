import type { SaidOfModule } from '../lists/snapshot.js';
import type { Need } from '../need.js';
import { recommend, type Candidate } from '../recommending.js';
import type { Feedback } from './feedback.js';

/** What somebody turned down counts so much of itself, for so many days. */
const [dislike, dislikedFor] = [0.7, 90];

/** What she turned down comes back when it is worth so many times what it was. */
export const comesBackAt = 1.2;

const day = 86_400_000;

/** What she answered back, and the modules that she showed to know. */
export interface AnsweredBack {
  feedback: readonly Feedback[];
  known: ReadonlySet<string>;
}

/** Needs and modules as they are after she was heard. */
export interface Heard {
  needs: Need[];
  candidates: Candidate[];
  /** By the code of the module. */
  said: Map<string, SaidOfModule>;
}

/**
 * Takes what she answered back into account:
 * - what is too easy counts as a level lower for her, what is too hard as one higher, so that it fits her less;
 * - what is not for her leaves the list until it is worth a fifth more to her than then, and what it teaches counts
 *   0.7 of itself for 90 days;
 * - what she showed to know is done.
 */
export function hear(needs: readonly Need[], candidates: readonly Candidate[], { feedback, known }: AnsweredBack, now: Date): Heard {
  const disliked = competencesOf(feedback.filter((one) => isFresh(one, now)), candidates);
  const weighed = needs.map((need) => (disliked.has(need.competence) ? { ...need, need: dislike * need.need, weight: dislike * need.weight } : need));
  const of = new Map(feedback.map((one) => [one.module, one]));
  const fitted = candidates.map((candidate) => ({ ...candidate, level: candidate.level + levelsOff(of.get(candidate.code)), done: candidate.done || known.has(candidate.code) }));
  const turnedDown = new Set(feedback.filter((one) => one.kind === 'not-for-me' && scoreAlone(one.module, weighed, fitted) < comesBackAt * one.score).map(({ module }) => module));
  const said = feedback.map(({ module, kind }) => [module, kind === 'not-for-me' && !turnedDown.has(module) ? 'back' : kind] as const);
  return {
    needs: weighed,
    candidates: fitted.map((candidate) => (turnedDown.has(candidate.code) ? { ...candidate, dismissed: true } : candidate)),
    said: new Map<string, SaidOfModule>([...said, ...[...known].map((module) => [module, 'known'] as const)]),
  };
}

/** What a module would be worth to her if it were the only one: the same whatever else is in her list. */
export function scoreAlone(module: string, needs: readonly Need[], candidates: readonly Candidate[]): number {
  const only = candidates.map((candidate) => ({ ...candidate, dismissed: candidate.code !== module }));
  return recommend(needs, only, { places: 1, minutes: null, explore: null })[0]?.score ?? 0;
}

function competencesOf(feedback: readonly Feedback[], candidates: readonly Candidate[]): Set<string> {
  const modules = new Set(feedback.map(({ module }) => module));
  return new Set(candidates.filter(({ code }) => modules.has(code)).flatMap(({ teaches }) => Object.keys(teaches)));
}

function isFresh({ kind, saidAt }: Feedback, now: Date): boolean {
  return kind === 'not-for-me' && now.getTime() - saidAt.getTime() < dislikedFor * day;
}

function levelsOff(feedback: Feedback | undefined): number {
  if (!feedback || feedback.kind === 'not-for-me') return 0;
  return feedback.kind === 'too-easy' ? -1 : 1;
}
