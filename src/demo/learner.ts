import type { PublishedSteps } from './published-steps.js';
import { randomFor, type Random } from './random.js';

/** Somebody made up, with all that she did. */
export interface Learner {
  id: string;
  name: string;
  /** What she would sign in with; she has no password, so nobody can. */
  username: string;
  language: string;
  createdAt: Date;
  cohort: Cohort;
  enrolments: { courseId: number; versionId: number; cohortId: string | null; at: Date }[];
  facts: { stepId: number; kind: 'started' | 'completed'; at: Date }[];
}

/** The group that she studies with. */
export interface Cohort {
  id: string;
  name: string;
  country: string;
  key: string;
  courseId: number;
}

/** How many learners study together. */
export const cohortSize = 30;

/** How many steps each learner has completed, where the courses have as many. */
export const completionsEach = 20;

const day = 24 * 3600_000;
// The ids begin with a time, as real ones do, but a fixed one: the same learner has the same id everywhere.
const epoch = Date.UTC(2026, 0, 1);

const firstNames = ['Amina', 'Leyla', 'Oksana', 'Fatima', 'Maria', 'Nadia', 'Zeynep', 'Rania', 'Olena', 'Ana', 'Huda', 'Sofia', 'Elif', 'Noura', 'Iryna', 'Lucía', 'Samira', 'Ewa', 'Mariam', 'Joana', 'Thanh', 'Aisha', 'Katarína', 'Parisa'];
const lastNames = ['Haddad', 'Yılmaz', 'Shevchenko', 'Ali', 'Silva', 'Nowak', 'Hassan', 'Kaya', 'Bondarenko', 'García', 'Nguyen', 'Farah', 'Kováčová', 'Ahmadi', 'Santos', 'Demir', 'Koval', 'Omar', 'Rahimi', 'Popescu'];
const languages = ['en', 'fi', 'tr', 'ar', 'uk', 'es'];
const countries = ['FI', 'SK', 'TR', 'ES', 'PL', 'PT'];
const keySigns = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/**
 * The learner of this number, counted from 1: the same one at each run, but for her dates, which lie before `now`.
 * Her cohort studies one course; she has joined the others on her own, and so comes to as many completions as everybody.
 */
export function makeLearner(number: number, courses: readonly PublishedSteps[], now: Date): Learner {
  const random = randomFor(number);
  const cohort = makeCohort(Math.floor((number - 1) / cohortSize), courses);
  const createdAt = new Date(now.getTime() - day * (30 + random.below(300)));
  const own = courses.find(({ courseId }) => courseId === cohort.courseId)!;
  const studied = [own, ...courses.filter((course) => course !== own)];
  return {
    id: makeId(1, number),
    name: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
    username: `simulated-${String(number).padStart(7, '0')}`,
    language: random.pick(languages),
    createdAt,
    cohort,
    enrolments: studied.map(({ courseId, versionId }) => ({ courseId, versionId, cohortId: courseId === cohort.courseId ? cohort.id : null, at: createdAt })),
    facts: makeFacts(studied, createdAt, now, random),
  };
}

/** She has completed the first steps of what she studies, and begun the one after them. */
function makeFacts(studied: readonly PublishedSteps[], from: Date, now: Date, random: Random): Learner['facts'] {
  const steps = studied.flatMap((course) => course.stepIds);
  const completed = steps.slice(0, completionsEach);
  const pace = ((now.getTime() - from.getTime()) * random.fraction()) / (completed.length + 1);
  const at = (index: number) => new Date(from.getTime() + pace * (index + 1));
  const facts = completed.map((stepId, index) => ({ stepId, kind: 'completed' as const, at: at(index) }));
  const next = steps[completed.length];
  return next === undefined ? facts : [...facts, { stepId: next, kind: 'started', at: at(completed.length) }];
}

function makeCohort(index: number, courses: readonly PublishedSteps[]): Cohort {
  return {
    id: makeId(2, index + 1),
    name: `Group ${index + 1}`,
    country: countries[index % countries.length]!,
    key: makeKey(index),
    courseId: courses[index % courses.length]!.courseId,
  };
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
