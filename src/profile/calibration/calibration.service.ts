import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CompetencesService, competencesOf, type Framework } from '../../competences/index.js';
import { Database } from '../../platform/database/database.service.js';
import type { Calibration } from './calibration.js';
import { fewestLearners, learning } from './learning.js';
import { CalibrationLearners } from './learners.service.js';
import { ready, type ReadyCalibration } from './masteries.js';
import { SelfRatingCalibration } from './self-rating-calibration.entity.js';

/** How long a process may go on with what it knows, in milliseconds: it changes once a night at the most. */
const freshFor = 600_000;

/** It is learned anew when there is one more to each so many people, or after so many days: lists should not be other ones each night. */
const [toEach, oldest] = [10, 30];

const day = 86_400_000;

/** A calibration and when it was learned, which is its name. */
export interface KnownCalibration extends ReadyCalibration {
  learnedAt: Date;
}

/** How what people say of themselves goes with what quizzes show of them: learned at night, by framework. */
@Injectable()
export class CalibrationService {
  private known: ReadonlyMap<string, KnownCalibration> = new Map();
  private askedAt = -Infinity;

  constructor(
    private readonly database: Database,
    private readonly competences: CompetencesService,
    private readonly learners: CalibrationLearners,
  ) {}

  /** What is known for a framework; null while too few people both rated themselves and were asked. */
  async of(framework: string, now: Date): Promise<KnownCalibration | null> {
    const age = now.getTime() - this.askedAt;
    if (age < 0 || age >= freshFor) {
      this.askedAt = now.getTime();
      const rows = await this.database.repository(SelfRatingCalibration).find();
      this.known = new Map(rows.map((row) => [row.framework, { ...ready(row.calibration), learnedAt: row.learnedAt }]));
    }
    return this.known.get(framework) ?? null;
  }

  /** Learns anew for each framework, where there is more to learn from than before. */
  async learn(now: Date): Promise<void> {
    for (const framework of await this.competences.frameworks(now)) await this.learnOne(framework, now);
  }

  private async learnOne(framework: Framework, now: Date): Promise<void> {
    const competences = competencesOf([framework]).map(({ id }) => id);
    const rows = this.database.repository(SelfRatingCalibration);
    const [before, people] = [await rows.findOneBy({ framework: framework.id }), await this.learners.count(competences)];
    if (people < fewestLearners) await rows.delete({ framework: framework.id });
    else if (!before || isStale(before, people, now)) await rows.upsert({ framework: framework.id, people, calibration: await this.learned(competences, now), learnedAt: now }, ['framework']);
  }

  /** Between two rounds, others have their turn. */
  private async learned(competences: readonly string[], now: Date): Promise<Calibration> {
    let last: Calibration;
    for (const calibration of learning(competences, await this.learners.latest(competences, now))) {
      last = calibration;
      await setImmediate();
    }
    return last!;
  }
}

function isStale(before: SelfRatingCalibration, people: number, now: Date): boolean {
  return people - before.people >= before.people / toEach || now.getTime() - before.learnedAt.getTime() >= oldest * day;
}
