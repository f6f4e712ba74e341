import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import type { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.service.js';
import { SETTINGS } from '../platform/platform.module.js';
import { rowsOf } from './copied-rows.js';
import { makeLearner } from './learner.js';
import { publishedSteps, type PublishedRow, type PublishedSteps } from './published-steps.js';

/** How many learners are made up before they are sent: some megabytes of rows. */
const batch = 2_000;

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
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Simulated people stand only among other simulated people. */
  get allowed(): boolean {
    return this.settings.mode !== 'production';
  }

  /**
   * Adds learners until there are `wanted`: all that are missing, or none. `progress` hears how many are in.
   * Null when no course is published: there is nothing to study.
   */
  async fill(wanted: number, progress: (done: number, of: number) => void): Promise<Filled | null> {
    const begun = this.clock.now();
    const added = await this.database.transaction(() => this.add(wanted, begun, progress));
    if (added === null) return null;
    // Plans are made from what the statistics say; without them the first pages after a large fill would be slow.
    await this.database.change('ANALYZE person, sign_in_name, cohort, enrolment, fact');
    return { total: await this.count(), added, seconds: (this.clock.now().getTime() - begun.getTime()) / 1000 };
  }

  private async add(wanted: number, now: Date, progress: (done: number, of: number) => void): Promise<number | null> {
    await this.database.lock('simulated learners');
    const courses = await this.courses();
    if (courses.length === 0) return null;
    const there = await this.count();
    for (let done = there; done < wanted; done += batch) {
      const end = Math.min(done + batch, wanted);
      for (const { into, text } of rowsOf(learnersBetween(done, end, courses, now))) await this.database.copyIn(into, text);
      progress(end - there, wanted - there);
    }
    return Math.max(0, wanted - there);
  }

  private async courses(): Promise<PublishedSteps[]> {
    const rows = await this.database.query<PublishedRow>(coursesQuery);
    return rows.map(publishedSteps).filter(({ stepIds }) => stepIds.length > 0);
  }

  // Learners are numbered without gaps, so the last number tells how many there are.
  private async count(): Promise<number> {
    const [row] = await this.database.query<{ last: string | null }>(lastQuery);
    return Number(row!.last?.slice('simulated-'.length) ?? 0);
  }
}

function learnersBetween(start: number, end: number, courses: PublishedSteps[], now: Date) {
  return Array.from({ length: end - start }, (_, index) => start + index + 1).map((number) => ({ number, learner: makeLearner(number, courses, now) }));
}

const coursesQuery = `
  SELECT course.id AS course_id, version.id AS version_id, version.outline
  FROM course JOIN course_version version ON version.id = course.current_version_id ORDER BY course.id`;

const lastQuery = `
  SELECT max(value) AS last FROM sign_in_name JOIN person ON person.id = person_id
  WHERE value LIKE 'simulated-_______' AND person.demo`;
