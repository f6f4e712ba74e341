import { cohortSize, type Learner } from './learner.js';

/** A table of the database with the rows that go into it, in the text format of COPY. */
export interface CopiedRows {
  /** `person (id, name)`. */
  into: string;
  /** The rows in pieces of a size that suits a socket. */
  text: string[];
}

/** What these learners put into each table, the tables in the order in which they refer to each other. */
export function rowsOf(learners: readonly { number: number; learner: Learner }[]): CopiedRows[] {
  const all = learners.map(({ learner }) => learner);
  const founders = learners.filter(({ number }) => number % cohortSize === 1).map(({ learner }) => learner);
  return [
    { into: 'person (id, name, language, demo, created_at)', text: pieces(all.map((one) => line(one.id, one.name, one.language, 't', one.createdAt))) },
    { into: 'sign_in_name (value, kind, person_id)', text: pieces(all.map((one) => line(one.username, 'username', one.id))) },
    { into: 'cohort (id, course_id, name, country, enrolment_key, created_at)', text: pieces(founders.map(cohortLine)) },
    { into: 'enrolment (person_id, course_id, version_id, cohort_id, enrolled_at)', text: pieces(all.flatMap(enrolmentLines)) },
    { into: 'fact (person_id, step_id, kind, at)', text: pieces(all.flatMap(factLines)) },
  ];
}

function pieces(lines: string[]): string[] {
  const starts = Array.from({ length: Math.ceil(lines.length / 500) }, (_, index) => index * 500);
  return starts.map((start) => lines.slice(start, start + 500).join(''));
}

function cohortLine({ cohort, createdAt }: Learner): string {
  return line(cohort.id, cohort.courseId, cohort.name, cohort.country, cohort.key, createdAt);
}

function enrolmentLines({ id, enrolments }: Learner): string[] {
  return enrolments.map(({ courseId, versionId, cohortId, at }) => line(id, courseId, versionId, cohortId, at));
}

function factLines({ id, facts }: Learner): string[] {
  return facts.map(({ stepId, kind, at }) => line(id, stepId, kind, at));
}

// Nothing that is made up holds a tab, a line end or a backslash, so nothing is escaped.
function line(...values: (string | number | Date | null)[]): string {
  return `${values.map((value) => (value === null ? '\\N' : value instanceof Date ? value.toISOString() : value)).join('\t')}\n`;
}
