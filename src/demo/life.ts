import { fnv1a } from '../platform/chance/chance.js';
import { madeUpAttempt, type MadeUpAttempt } from '../quizzes/index.js';
import type { PublishedStep } from './published-steps.js';
import { randomFor, type Random } from './random.js';

/** What somebody made up did with her steps. */
export interface Life {
  facts: MadeUpFact[];
  attempts: HandedIn[];
}

export interface MadeUpFact {
  stepId: number;
  kind: 'started' | 'completed' | 'graded';
  at: Date;
  /** In percent, of what is graded. */
  grade: number | null;
}

/** An attempt that was handed in, and where and when. */
export interface HandedIn extends MadeUpAttempt {
  id: string;
  stepId: number;
  quizId: number;
  place: string;
  number: number;
  language: string;
  startedAt: Date;
  finishedAt: Date;
}

/** How somebody learns. */
export interface Character {
  /** On the scale on which most questions lie between −1 and 1; most people do, too. */
  ability: number;
  /** How many steps she comes to, unless a quiz stops her before. */
  steps: number;
  /** True for somebody who opened the lesson after the last one that she finished. */
  hasOpened: boolean;
  /** When she was last here. */
  lastSeen: Date;
}

/** Who is asking, in which language, and how ids of attempts are made. */
export interface Living {
  language: string;
  joinedAt: Date;
  attemptId(stepNumber: number, tryNumber: number): string;
}

/** Who has failed so often stops there. */
const mostTries = 4;

const minute = 60_000;

/** How much one try at a quiz teaches, on the scale of ability. */
const learnedByTrying = 0.5;

/** Something that takes place at one time: a lesson, or a try at a quiz. */
interface Sitting {
  step: PublishedStep;
  attempt: Omit<HandedIn, 'startedAt' | 'finishedAt'> | null;
  /** The best so far, in percent. */
  grade: number | null;
  done: boolean;
}

type QuizStep = PublishedStep & { quiz: NonNullable<PublishedStep['quiz']> };

/** Goes through the steps as this character does: lessons are finished, quizzes tried until they are passed. */
export function live(steps: readonly PublishedStep[], character: Character, living: Living): Life {
  const sittings = sittingsOf(steps, character, living);
  const pace = (character.lastSeen.getTime() - living.joinedAt.getTime()) / Math.max(1, sittings.length);
  const timed = sittings.map((sitting, index) => ({ ...sitting, ...timesOf(sitting, living.joinedAt.getTime() + pace * (index + 1), living) }));
  return {
    facts: timed.flatMap(factsOf).filter(isLastOfItsKind),
    attempts: timed.flatMap(({ attempt, at, until }) => (attempt ? [{ ...attempt, startedAt: at, finishedAt: until }] : [])),
  };
}

function sittingsOf(steps: readonly PublishedStep[], character: Character, living: Living): Sitting[] {
  const sittings: Sitting[] = [];
  for (const [index, step] of steps.slice(0, character.steps).entries()) {
    const taken = isTried(step) ? triesAt(step, index, character, living) : [{ step, attempt: null, grade: null, done: true }];
    sittings.push(...taken);
    if (!taken.at(-1)!.done) return sittings;
  }
  const opened = character.hasOpened ? steps[character.steps] : undefined;
  return opened && !opened.quiz ? [...sittings, { step: opened, attempt: null, grade: null, done: false }] : sittings;
}

// A quiz that is practised has no attempts.
function isTried(step: PublishedStep): step is QuizStep {
  return step.quiz !== null && step.quiz.definition.rules.practice === null;
}

function triesAt(step: QuizStep, stepNumber: number, { ability }: Character, living: Living): Sitting[] {
  const { id: quizId, definition } = step.quiz;
  const language = definition.languages.includes(living.language) ? living.language : definition.language;
  const sittings: Sitting[] = [];
  let grade = 0;
  for (let number = 1; number <= Math.min(definition.rules.attempts ?? mostTries, mostTries); number += 1) {
    const id = living.attemptId(stepNumber, number);
    const made = madeUpAttempt(definition, id, language, knowing(ability + (number - 1) * learnedByTrying, id), step.taught);
    grade = Math.max(grade, made.grade.percent ?? 0);
    const done = grade >= (definition.rules.passPercent ?? 0);
    sittings.push({ step, attempt: { ...made, id, stepId: step.id, quizId, place: step.place, number, language }, grade, done });
    if (done) break;
  }
  return sittings;
}

/** Right with the chance that the Rasch model gives: even, where a question is as hard as she is able. */
function knowing(ability: number, seed: string): (question: { id: string }) => boolean {
  const random = randomFor(fnv1a(seed));
  return ({ id }) => random.fraction() < 1 / (1 + Math.exp(difficultyOf(id) - ability));
}

function difficultyOf(questionId: string): number {
  return randomFor(fnv1a(questionId)).fraction() * 2 - 1.6;
}

function timesOf({ step }: Sitting, end: number, { joinedAt }: Living): { at: Date; until: Date } {
  return { at: new Date(Math.max(joinedAt.getTime(), end - step.minutes * minute)), until: new Date(end) };
}

function factsOf({ step, grade, done, at, until }: Sitting & { at: Date; until: Date }): MadeUpFact[] {
  const fact = (kind: MadeUpFact['kind'], when: Date, of: number | null = null) => ({ stepId: step.id, kind, at: when, grade: of });
  return [fact('started', at), ...(grade === null ? [] : [fact('graded', until, grade)]), ...(done ? [fact('completed', until)] : [])];
}

// Of several tries the first began the step, and the last tells the best grade of all.
function isLastOfItsKind(fact: MadeUpFact, index: number, facts: readonly MadeUpFact[]): boolean {
  const same = (other: MadeUpFact) => other.stepId === fact.stepId && other.kind === fact.kind;
  return fact.kind === 'started' ? facts.findIndex(same) === index : facts.findLastIndex(same) === index;
}

/** Somebody drawn at random: some finish, some are busy, some stopped some time ago, and some have not begun. */
export function drawCharacter(random: Random, steps: number, joinedAt: Date, now: Date): Character {
  const ability = (random.fraction() + random.fraction() + random.fraction() - 1.5) * 2.4 + 0.6;
  const kind = random.pick(kinds);
  const daysAgo = kind.from + random.fraction() * (kind.to - kind.from);
  const lastSeen = new Date(Math.max(joinedAt.getTime(), now.getTime() - daysAgo * 24 * 60 * minute));
  const reached = { none: 0, all: steps, some: 1 + random.below(Math.max(1, steps - 1)) }[kind.reaches];
  return { ability, steps: reached, hasOpened: kind.reaches === 'some' && random.fraction() < 0.7, lastSeen };
}

/** How far people come, and how many days ago they were last seen: of ten, one has not begun, two finish, two go quiet, one is stuck. */
const kinds: { reaches: 'none' | 'some' | 'all'; from: number; to: number }[] = [
  { reaches: 'none', from: 1, to: 20 },
  { reaches: 'all', from: 1, to: 25 },
  { reaches: 'all', from: 1, to: 25 },
  { reaches: 'some', from: 15, to: 40 },
  { reaches: 'some', from: 15, to: 40 },
  { reaches: 'some', from: 7, to: 12 },
  ...Array.from({ length: 4 }, () => ({ reaches: 'some' as const, from: 0.1, to: 6 })),
];
