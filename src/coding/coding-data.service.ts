import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';

/** What coding holds about one person: the codes that her texts got, and which questions she codes. */
@Injectable()
export class CodingData {
  constructor(private readonly database: Database) {}

  async personalData(personId: string): Promise<object> {
    return { texts: await this.database.query(textsQuery, [personId]), codes: await this.database.query(coderQuery, [personId]) };
  }
}

const textsQuery = `
  SELECT survey.slug AS survey, coded_text.variable AS question, hidden AS hidden_words, looked_over_at,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('codes', ARRAY(SELECT name FROM code WHERE code.id = ANY(coding.codes) ORDER BY code.id), 'at', coded_at) ORDER BY place), '[]')
      FROM coding WHERE text_id = coded_text.id) AS codings
  FROM coded_text JOIN survey_response ON survey_response.id = response_id JOIN survey ON survey.id = coded_text.survey_id
  WHERE person_id = $1 ORDER BY survey.slug, coded_text.variable, response_id`;

const coderQuery = `
  SELECT survey.slug AS survey, variable AS question FROM coder JOIN survey ON survey.id = survey_id WHERE person_id = $1 ORDER BY survey.slug, variable`;
