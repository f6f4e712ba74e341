import type { Reason } from '../reasons.js';
import type { NeedThen, Snapshot } from './snapshot.js';

/** Below this, a need is the same: numbers are kept to hundredths. */
const noticed = 0.005;

/** Why the need of a competence rose or fell, by what did most of it; null where it did not change that way. */
export function causeOfNeed(competence: string, way: 'up' | 'down', before: Snapshot, after: Snapshot): Reason | null {
  const [was, is] = [before.needs[competence], after.needs[competence]];
  const sign = way === 'up' ? 1 : -1;
  if (!was || !is || sign * (is.need - was.need) < noticed) return null;
  // need = weight × (target − mastery): what each of the three alone did to it.
  const shares = [
    { share: was.weight * (was.mastery - is.mastery), cause: () => masteryCause(competence, way, was, is, before, after) },
    { share: was.weight * (is.target - was.target), cause: () => (before.goal === after.goal ? importanceCause(competence, way, was, is) : { key: 'goal', values: {} }) },
    { share: (is.weight - was.weight) * Math.max(0, was.target - was.mastery), cause: () => weightCause(competence, way, was, is) },
  ];
  return shares.reduce((most, one) => (sign * one.share > sign * most.share ? one : most)).cause();
}

/** What she said of herself, or what a quiz showed: the quiz that changed, if it is known. */
function masteryCause(competence: string, way: 'up' | 'down', was: NeedThen, is: NeedThen, before: Snapshot, after: Snapshot): Reason {
  const ability = is.ability - was.ability;
  if (ability !== 0 && (way === 'up') === ability < 0) return rated(way === 'up' ? 'abilityLess' : 'abilityMore', competence, was, is);
  const quiz = Object.entries(after.quizzes).find(([code, standing]) => standing.about.includes(competence) && hasChanged(before.quizzes[code], standing));
  if (!quiz) return said(otherwise(competence, was, is, before, after), competence);
  const [module, { passed }] = quiz;
  const key = way === 'down' ? 'quizWell' : passed === false ? 'quizFailed' : 'quizHard';
  return { key, values: { module, competence } };
}

/** What else tells of an ability: answers without a grade, what is known of all, and what she said and showed of other things. */
function otherwise(competence: string, was: NeedThen, is: NeedThen, before: Snapshot, after: Snapshot): string {
  if (is.quiz > was.quiz) return 'answers';
  if ((before.calibration ?? null) !== (after.calibration ?? null)) return 'calibration';
  return after.calibration && Object.keys(after.needs).some((other) => other !== competence && toldAnew(before.needs[other], after.needs[other]!)) ? 'elsewhere' : 'faded';
}

function toldAnew(was: NeedThen | undefined, is: NeedThen): boolean {
  return was?.quiz !== is.quiz || was.ability !== is.ability || was.importance !== is.importance;
}

function importanceCause(competence: string, way: 'up' | 'down', was: NeedThen, is: NeedThen): Reason {
  return rated(way === 'up' ? 'importanceMore' : 'importanceLess', competence, was, is);
}

function weightCause(competence: string, way: 'up' | 'down', was: NeedThen, is: NeedThen): Reason {
  if (was.importance !== is.importance) return importanceCause(competence, way, was, is);
  return said(way === 'up' ? 'likedAgain' : 'disliked', competence);
}

/** What she said of herself is put into her mouth only where she said it, and compared only with what she said before. */
function rated(key: string, competence: string, was: NeedThen, is: NeedThen): Reason {
  return said(is.estimated ? 'estimate' : was.estimated ? 'toldNow' : key, competence);
}

function hasChanged(was: { percent: number; passed: boolean | null } | undefined, is: { percent: number; passed: boolean | null }): boolean {
  return was?.percent !== is.percent || was.passed !== is.passed;
}

function said(key: string, competence: string): Reason {
  return { key, values: { competence } };
}
