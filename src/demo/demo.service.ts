import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import type { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.service.js';
import { SETTINGS } from '../platform/platform.module.js';
import { DemoPeople } from '../people/index.js';
import { QuizzesService, type QuizDefinition } from '../quizzes/index.js';
import { questionsOf } from '../surveys/formulas.js';
import { rowsOf, rowsOfDoings, rowsOfResponses, type CopiedRows } from './copied-rows.js';
import { cohortSize, liveInFirstCohort, makeLearner, responseIds, type Kind } from './learner.js';
import { madeUpResponses, type PublishedSurvey } from './made-up-responses.js';
import { publishedSteps, quizIdsOf, type PublishedRow, type PublishedSteps } from './published-steps.js';

/** How many learners are made up before they are sent: some megabytes of rows. */
const batch = 2_000;

const day = 24 * 3600_000;

/** How many simulated learners there are now, and how many of them are new. */
export interface Filled {
  total: number;
  added: number;
  seconds: number;
}

/** Fills an installation with people who are made up, for trying it out and for load. */
@Injectable()
export class DemoService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: DemoPeople,
    private readonly quizzes: QuizzesService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Simulated people stand only among other simulated people. */
  get allowed(): boolean {
    return this.settings.mode !== 'production';
  }

  /**
   * Adds learners of this kind until there are `wanted`: all that are missing, or none. `progress` hears how many are in.
   * Null when no course is published: there is nothing to study.
   */
  async fill(wanted: number, kind: Kind, progress: (done: number, of: number) => void): Promise<Filled | null> {
    const begun = this.clock.now();
    const added = await this.database.transaction(() => this.add(wanted, kind, begun, progress));
    if (added === null) return null;
    // Plans are made from what the statistics say; without them the first pages after a large fill would be slow.
    await this.database.change('ANALYZE person, sign_in_name, cohort, enrolment, fact, attempt, answer, sitting_evidence, survey_response');
    return { total: await this.count(), added, seconds: (this.clock.now().getTime() - begun.getTime()) / 1000 };
  }

  /**
   * Gives a new demo something to look at: a first group of learners, and the one to sign in as half-way through its
   * course. Does nothing where she has joined a course, or none is published.
   */
  async enliven(now: Date): Promise<void> {
    const learnerId = await this.people.learnerId();
    if (learnerId === null) return;
    await this.database.transaction(async () => {
      if (await this.hasJoined(learnerId)) return;
      if ((await this.add(cohortSize, 'lively', now, () => undefined)) === null) return;
      const [courses, living] = [await this.courses(), { language: 'en', joinedAt: new Date(now.getTime() - 21 * day) }];
      const half = Math.floor(courses[0]!.steps.length / 2);
      const doings = liveInFirstCohort(courses, { ability: 3, steps: half, hasOpened: true, lastSeen: new Date(now.getTime() - day) }, living);
      await this.copy(rowsOfDoings([{ id: learnerId, ...doings }]));
    });
  }

  private async hasJoined(personId: string): Promise<boolean> {
    return (await this.database.query('SELECT FROM enrolment WHERE person_id = $1', [personId])).length > 0;
  }

  private async add(wanted: number, kind: Kind, now: Date, progress: (done: number, of: number) => void): Promise<number | null> {
    await this.database.lock('simulated learners');
    const courses = await this.courses();
    if (courses.length === 0) return null;
    const there = await this.count();
    // Learners of the even kind are there to measure with: what they do is counted, and nothing else is there.
    const surveys = kind === 'lively' ? await this.surveys() : [];
    for (let done = there; done < wanted; done += batch) {
      const end = Math.min(done + batch, wanted);
      const learners = learnersBetween(done, end, courses, now, kind);
      await this.copy(rowsOf(learners));
      await this.copy(rowsOfResponses(learners.flatMap(({ number, learner }) => madeUpResponses(number, learner, surveys, responseIds(number)))));
      progress(end - there, wanted - there);
    }
    return Math.max(0, wanted - there);
  }

  private async courses(): Promise<PublishedSteps[]> {
    const rows = await this.database.query<PublishedRow>(coursesQuery);
    const quizzes = new Map<number, QuizDefinition>();
    for (const id of rows.flatMap(quizIdsOf)) quizzes.set(id, await this.quizzes.definition(id));
    return rows.map((row) => publishedSteps(row, quizzes)).filter(({ steps }) => steps.length > 0);
  }

  /** The surveys of needs that are offered to learners, each asked once. */
  private async surveys(): Promise<PublishedSurvey[]> {
    const rows = await this.database.query<PublishedSurvey & Record<string, unknown>>(surveysQuery);
    return rows.filter(({ definition }) => definition.audience === 'entrepreneur' && definition.about === null && questionsOf(definition).some(({ kind }) => kind === 'needs'));
  }

  private async copy(tables: CopiedRows[]): Promise<void> {
    for (const { into, text } of tables) await this.database.copyIn(into, text);
  }

  // Learners are numbered without gaps, so the last number tells how many there are.
  private async count(): Promise<number> {
    const [row] = await this.database.query<{ last: string | null }>(lastQuery);
    return Number(row!.last?.slice('simulated-'.length) ?? 0);
  }
}

function learnersBetween(start: number, end: number, courses: PublishedSteps[], now: Date, kind: Kind) {
  return Array.from({ length: end - start }, (_, index) => start + index + 1).map((number) => ({ number, learner: makeLearner(number, courses, now, kind) }));
}

const coursesQuery = `
  SELECT course.id AS course_id, version.id AS version_id, version.outline
  FROM course JOIN course_version version ON version.id = course.current_version_id ORDER BY course.id`;

const surveysQuery = `
  SELECT survey.id AS survey_id, version.id AS version_id, version.definition
  FROM survey JOIN survey_version version ON version.id = survey.current_version_id ORDER BY survey.slug`;

const lastQuery = `
  SELECT max(value) AS last FROM sign_in_name JOIN person ON person.id = person_id
  WHERE value LIKE 'simulated-_______' AND person.demo`;
