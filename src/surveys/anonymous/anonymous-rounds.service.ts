import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { NotFound } from '../../platform/web/errors.js';
import { dayOf } from '../open.js';
import { phaseOf } from '../rounds/round.js';
import { SurveysService } from '../surveys.service.js';
import type { Wave } from '../ways.js';
import type { AnonymousRound } from './anonymous-round.js';

/** The rounds that are answered without a name. */
@Injectable()
export class AnonymousRounds {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
  ) {}

  /** @throws NotFound where no round that is answered without a name has this link */
  async find(link: string, now: Date): Promise<AnonymousRound> {
    const [row] = await this.database.prepared<Row>('anonymous-round', `${roundQuery} WHERE link = $1 AND 'anonymous' = ANY (ways)`, [link]);
    if (!row) throw new NotFound();
    return this.described(row, now);
  }

  /** Those of which sheets wait to be moved. */
  async waiting(now: Date): Promise<AnonymousRound[]> {
    const rows = await this.database.query<Row>(`${roundQuery} WHERE EXISTS (SELECT FROM anonymous_box WHERE round_id = round.id)`);
    return Promise.all(rows.map((row) => this.described(row, now)));
  }

  private async described({ id, link, survey_id, wave, opens, closes, closed_at, begins_with, shows }: Row, now: Date): Promise<AnonymousRound> {
    const phase = phaseOf({ opens, closes, closedAt: closed_at }, dayOf(now));
    return { id, link, surveyId: survey_id, versionId: begins_with, survey: await this.surveys.version(shows), wave, opens, closes, phase };
  }
}

interface Row {
  id: string;
  link: string;
  survey_id: number;
  wave: Wave;
  opens: string;
  closes: string;
  closed_at: Date | null;
  begins_with: number | null;
  shows: number;
}

const roundQuery = `
  SELECT round.id, link, survey_id, wave, opens::text, closes::text, closed_at, current_version_id AS begins_with,
    coalesce(current_version_id, (SELECT max(id) FROM survey_version WHERE survey_version.survey_id = round.survey_id)) AS shows
  FROM survey_round AS round JOIN survey ON survey.id = survey_id`;
