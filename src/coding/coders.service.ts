import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import { places, type CoderPlace } from './places.js';
import type { CodedQuestion } from './questions.service.js';

/** Who codes a question: two people, who do not see each other's codes. */
@Injectable()
export class CodersService {
  constructor(private readonly database: Database) {}

  /** Which coder of the question the viewer is; null where she is none. */
  async placeOf(viewer: Viewer, { surveyId, variable }: CodedQuestion): Promise<CoderPlace | null> {
    const [row] = await this.database.query<{ place: CoderPlace }>('SELECT place FROM coder WHERE survey_id = $1 AND variable = $2 AND person_id = $3', [surveyId, variable, viewer.id]);
    return row?.place ?? null;
  }

  /** Whether a place is free: nobody has taken it, or she who had it has left. */
  async isFree({ surveyId, variable }: CodedQuestion): Promise<boolean> {
    const [row] = await this.database.query<{ count: number }>('SELECT count(person_id)::integer AS count FROM coder WHERE survey_id = $1 AND variable = $2', [surveyId, variable]);
    return row!.count < 2;
  }

  /** Makes the viewer one of the two coders; false where both are found. Saying it twice changes nothing. */
  async become(viewer: Viewer, question: CodedQuestion): Promise<boolean> {
    const { surveyId, variable } = question;
    return this.database.transaction(async () => {
      await this.database.lock(`coders ${surveyId} ${variable}`);
      if ((await this.placeOf(viewer, question)) !== null) return true;
      return (await this.database.change(becomeQuery, [surveyId, variable, viewer.id])) === 1;
    });
  }
}

// The first place that nobody has.
const becomeQuery = `
  INSERT INTO coder (survey_id, variable, place, person_id)
  SELECT $1, $2, place, $3 FROM (VALUES (${places.first}), (${places.second})) AS free (place)
  WHERE NOT EXISTS (SELECT FROM coder WHERE survey_id = $1 AND variable = $2 AND coder.place = free.place AND person_id IS NOT NULL)
  ORDER BY place LIMIT 1
  ON CONFLICT (survey_id, variable, place) DO UPDATE SET person_id = excluded.person_id`;
