import { cohortSize, type Learner } from './learner.js';
import type { HandedIn } from './life.js';
import type { MadeUpResponse } from './made-up-responses.js';

/** A table of the database with the rows that go into it, in the text format of COPY. */
export interface CopiedRows {
  /** `person (id, name)`. */
  into: string;
  /** The rows in pieces of a size that suits a socket. */
  text: string[];
}

/** What somebody did, whoever she is. */
export type Doings = Pick<Learner, 'id' | 'enrolments' | 'facts' | 'attempts'>;

/** What these learners put into each table, the tables in the order in which they refer to each other. */
export function rowsOf(learners: readonly { number: number; learner: Learner }[]): CopiedRows[] {
  const all = learners.map(({ learner }) => learner);
  const founders = learners.filter(({ number }) => number % cohortSize === 1).map(({ learner }) => learner);
  return [
    { into: 'person (id, name, language, demo, created_at)', text: pieces(all.map((one) => line(one.id, one.name, one.language, 't', one.createdAt))) },
    { into: 'sign_in_name (value, kind, person_id)', text: pieces(all.map((one) => line(one.username, 'username', one.id))) },
    { into: 'cohort (id, course_id, name, country, enrolment_key, created_at)', text: pieces(founders.map(cohortLine)) },
    ...rowsOfDoings(all),
  ];
}

/** The same for what people did who are there already. */
export function rowsOfDoings(all: readonly Doings[]): CopiedRows[] {
  return [
    { into: 'enrolment (person_id, course_id, version_id, cohort_id, enrolled_at)', text: pieces(all.flatMap(enrolmentLines)) },
    { into: 'fact (person_id, step_id, kind, at, grade)', text: pieces(all.flatMap(factLines)) },
    { into: `attempt (id, person_id, step_id, quiz_id, place, number, language, decimal_separator, drawn, started_at, finished_at, marks, out_of, percent, waiting, outcomes)`, text: pieces(all.flatMap(attemptLines)) },
    { into: 'answer (attempt_id, question_id, state, revision, saved_at, made_at)', text: pieces(all.flatMap(({ attempts }) => attempts.flatMap(answerLines))) },
    { into: 'sitting_evidence (person_id, step_id, sitting, answered_at, answers)', text: pieces(all.flatMap(evidenceLines)) },
  ].filter(({ text }) => text.length > 0);
}

/** What they answered to surveys. */
export function rowsOfResponses(all: readonly MadeUpResponse[]): CopiedRows[] {
  const into = 'survey_response (id, person_id, survey_id, version_id, language, seed, answers, page, page_seconds, started_at, saved_at, submitted_at)';
  return [{ into, text: pieces(all.map((one) => line(one.id, one.personId, one.surveyId, one.versionId, one.language, one.id, one.answers, one.page, one.pageSeconds, one.startedAt, one.savedAt, one.submittedAt))) }].filter(({ text }) => text.length > 0);
}

function pieces(lines: string[]): string[] {
  const starts = Array.from({ length: Math.ceil(lines.length / 500) }, (_, index) => index * 500);
  return starts.map((start) => lines.slice(start, start + 500).join(''));
}

function cohortLine({ cohort, createdAt }: Learner): string {
  return line(cohort.id, cohort.courseId, cohort.name, cohort.country, cohort.key, createdAt);
}

function enrolmentLines({ id, enrolments }: Doings): string[] {
  return enrolments.map(({ courseId, versionId, cohortId, at }) => line(id, courseId, versionId, cohortId, at));
}

function factLines({ id, facts }: Doings): string[] {
  return facts.map(({ stepId, kind, at, grade }) => line(id, stepId, kind, at, grade));
}

function attemptLines({ id, attempts }: Doings): string[] {
  return attempts.map((one) => {
    const { marks, outOf, percent, waiting } = one.grade;
    return line(one.id, id, one.stepId, one.quizId, one.place, one.number, one.language, one.decimalSeparator, one.drawn, one.startedAt, one.finishedAt, marks, outOf, percent, waiting, one.outcomes);
  });
}

function answerLines({ id, answers, startedAt, finishedAt }: HandedIn): string[] {
  return answers.map(({ questionId, state }) => line(id, questionId, state, 1, finishedAt, startedAt));
}

function evidenceLines({ id, attempts }: Doings): string[] {
  return attempts.filter(({ shown }) => shown.length > 0).map(({ stepId, number, finishedAt, shown }) => line(id, stepId, `attempt ${number}`, finishedAt, shown));
}

function line(...values: (string | number | Date | object | null)[]): string {
  return `${values.map(written).join('\t')}\n`;
}

function written(value: string | number | Date | object | null): string | number {
  if (value === null) return '\\N';
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.toISOString();
  return escaped(typeof value === 'string' ? value : JSON.stringify(value));
}

// JSON knows no bare tab or line end, and no made-up name has one; so a backslash is all that could be misread.
function escaped(text: string): string {
  return text.includes('\\') ? text.replaceAll('\\', '\\\\') : text;
}
