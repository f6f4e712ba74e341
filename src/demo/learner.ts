import { drawCharacter, live, type Character, type Life, type Living } from './life.js';
import type { PublishedSteps } from './published-steps.js';
import { randomFor, type Random } from './random.js';

/** Somebody made up, with all that she did. */
export interface Learner extends Life {
  id: string;
  name: string;
  /** What she would sign in with; she has no password, so nobody can. */
  username: string;
  language: string;
  createdAt: Date;
  cohort: Cohort;
  enrolments: MadeUpEnrolment[];
}

export interface MadeUpEnrolment {
  courseId: number;
  versionId: number;
  cohortId: string | null;
  at: Date;
}

/** The group that she studies with. */
export interface Cohort {
  id: string;
  name: string;
  country: string;
  key: string;
  courseId: number;
}

/** Lives of all kinds, to try the product out; or all alike, to measure with. */
export type Kind = 'lively' | 'even';

/** How many learners study together. */
export const cohortSize = 30;

/** How many steps each learner of the even kind has completed, where the courses have as many. */
export const completionsEach = 20;

const day = 24 * 3600_000;
// The ids begin with a time, as real ones do, but a fixed one: the same learner has the same id everywhere.
const epoch = Date.UTC(2026, 0, 1);

const firstNames = ['Amina', 'Leyla', 'Oksana', 'Fatima', 'Maria', 'Nadia', 'Zeynep', 'Rania', 'Olena', 'Ana', 'Huda', 'Sofia', 'Elif', 'Noura', 'Iryna', 'Lucía', 'Samira', 'Ewa', 'Mariam', 'Joana', 'Thanh', 'Aisha', 'Katarína', 'Parisa'];
const lastNames = ['Haddad', 'Yılmaz', 'Shevchenko', 'Ali', 'Silva', 'Nowak', 'Hassan', 'Kaya', 'Bondarenko', 'García', 'Nguyen', 'Farah', 'Kováčová', 'Ahmadi', 'Santos', 'Demir', 'Koval', 'Omar', 'Rahimi', 'Popescu'];
const languages = ['en', 'fi', 'tr', 'ar', 'uk', 'es'];
/** Where groups study: the country, and the town after which they are named. */
const places = [['FI', 'Kouvola'], ['SK', 'Bratislava'], ['TR', 'Ankara'], ['ES', 'Madrid'], ['PL', 'Kraków'], ['PT', 'Lisboa']] as const;
const keySigns = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/**
 * The learner of this number, counted from 1: the same one at each run, but for her dates, which lie before `now`.
 * Her cohort studies one course. The even kind has joined the others on its own, and so all come to as many completions.
 */
export function makeLearner(number: number, courses: readonly PublishedSteps[], now: Date, kind: Kind): Learner {
  const random = randomFor(number);
  const cohort = makeCohort(Math.floor((number - 1) / cohortSize), courses);
  const createdAt = new Date(now.getTime() - day * (kind === 'even' ? 30 + random.below(300) : 45 + random.below(60)));
  const own = courses.find(({ courseId }) => courseId === cohort.courseId)!;
  const studied = kind === 'even' ? [own, ...courses.filter((course) => course !== own)] : [own];
  const person = {
    id: makeId(1, number),
    name: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
    username: `simulated-${String(number).padStart(7, '0')}`,
    language: random.pick(languages),
    createdAt,
  };
  const living = { language: person.language, joinedAt: createdAt, attemptId: attemptIds(number) };
  const life = kind === 'even' ? evenLife(studied, createdAt, now, random) : live(own.steps, drawCharacter(random, own.steps.length, createdAt, now), living);
  return { ...person, cohort, enrolments: studied.map((course) => enrolmentIn(course, cohort, createdAt)), ...life };
}

/** What somebody who is there already does with the first cohort's course. Her attempts are numbered below those of all others. */
export function liveInFirstCohort(courses: readonly PublishedSteps[], character: Character, living: Omit<Living, 'attemptId'>): Life & { enrolments: MadeUpEnrolment[] } {
  const cohort = makeCohort(0, courses);
  const own = courses.find(({ courseId }) => courseId === cohort.courseId)!;
  return { enrolments: [enrolmentIn(own, cohort, living.joinedAt)], ...live(own.steps, character, { ...living, attemptId: attemptIds(0) }) };
}

function enrolmentIn({ courseId, versionId }: PublishedSteps, cohort: Cohort, at: Date): MadeUpEnrolment {
  return { courseId, versionId, cohortId: courseId === cohort.courseId ? cohort.id : null, at };
}

/** She has completed the first steps of what she studies, and begun the one after them. */
function evenLife(studied: readonly PublishedSteps[], from: Date, now: Date, random: Random): Life {
  const stepIds = studied.flatMap(({ steps }) => steps.map(({ id }) => id));
  const completed = stepIds.slice(0, completionsEach);
  const pace = ((now.getTime() - from.getTime()) * random.fraction()) / (completed.length + 1);
  const at = (index: number) => new Date(from.getTime() + pace * (index + 1));
  const facts = completed.map((stepId, index) => ({ stepId, kind: 'completed' as const, at: at(index), grade: null }));
  const next = stepIds[completed.length];
  return { facts: next === undefined ? facts : [...facts, { stepId: next, kind: 'started', at: at(completed.length), grade: null }], attempts: [] };
}

function makeCohort(index: number, courses: readonly PublishedSteps[]): Cohort {
  const [country, town] = places[index % places.length]!;
  return {
    id: makeId(2, index + 1),
    name: `${town} ${Math.floor(index / places.length) + 1}`,
    country,
    key: makeKey(index),
    courseId: courses[index % courses.length]!.courseId,
  };
}

/** Her tries at each step: nobody makes up more than 64 steps with 16 tries each. */
function attemptIds(number: number): Living['attemptId'] {
  return (step, tried) => makeId(3, number * 1024 + (step % 64) * 16 + tried);
}

/** Her response to each of the surveys that are answered, counted from 0. */
export function responseIds(number: number): (survey: number) => string {
  return (survey) => makeId(4, number * 64 + survey);
}

/** A UUID of version 7 (RFC 9562) whose time and random part both follow from what it is for. */
function makeId(kind: number, number: number): string {
  const time = (epoch + number).toString(16).padStart(12, '0');
  const rest = number.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind.toString(16).padStart(3, '0')}-8de0-${rest}`;
}

/** “ZZZA-AAAB”: counted in base 30, after a beginning that hardly any key drawn at random has. */
function makeKey(index: number): string {
  const signs = Array.from({ length: 5 }, (_, place) => keySigns[Math.floor(index / 30 ** (4 - place)) % 30]!).join('');
  return `ZZZ${signs.slice(0, 1)}-${signs.slice(1)}`;
}
