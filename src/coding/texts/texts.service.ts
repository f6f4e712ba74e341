import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { isUuid } from '../../platform/database/uuid.js';
import type { CodedQuestion } from '../questions.service.js';
import { hiddenIn } from './hidden-words.js';

/** So many texts are looked over on one page. */
export const textsPerPage = 5;

/** A text as somebody wrote it, before it is looked over. */
export interface RawText {
  readonly id: string;
  readonly text: string;
  readonly hidden: readonly number[];
}

/** How far a question is: how many texts there are, how many were looked over, and how many each coder has coded. */
export interface HowFar {
  readonly texts: number;
  readonly ready: number;
  readonly first: number;
  readonly second: number;
  readonly both: number;
}

/** The texts of a question before coders see them: words by which somebody could be known are hidden first. */
@Injectable()
export class TextsService {
  constructor(private readonly database: Database) {}

  /** How far the question is, with all that was handed in by now. */
  async howFar({ surveyId, variable }: CodedQuestion): Promise<HowFar> {
    await this.database.query(gatherQuery, [surveyId, variable]);
    const [row] = await this.database.query<HowFar & Record<string, unknown>>(howFarQuery, [surveyId, variable]);
    return row!;
  }

  /** The next texts to look over, in an order that says nothing of who wrote them. */
  toLookOver({ surveyId, variable }: CodedQuestion): Promise<RawText[]> {
    return this.database.query<RawText & Record<string, unknown>>(toLookOverQuery, [surveyId, variable]);
  }

  /** Hides words of a text, by their numbers, and lets coders see the rest. What is not a waiting text of the question is left alone. */
  async lookOver({ surveyId, variable }: CodedQuestion, hide: ReadonlyMap<string, readonly string[]>, now: Date): Promise<void> {
    const texts = await this.database.query<RawText & Record<string, unknown>>(waitingQuery, [surveyId, variable, [...hide.keys()].filter(isUuid)]);
    const hidden = texts.map(({ id, text }) => ({ id, hidden: hiddenIn(text, hide.get(id)!) }));
    await this.database.change(lookOverQuery, [JSON.stringify(hidden), now]);
  }

  /** A coder still found a name: the text goes back to be looked over. What it was given so far stays. */
  async sendBack({ surveyId, variable }: CodedQuestion, id: string): Promise<void> {
    await this.database.change('UPDATE coded_text SET looked_over_at = NULL WHERE id = $1 AND survey_id = $2 AND variable = $3', [id, surveyId, variable]);
  }
}

const gatherQuery = `
  INSERT INTO coded_text (id, response_id, survey_id, variable)
  SELECT gen_random_uuid(), id, $1, $2 FROM survey_response
  WHERE survey_id = $1 AND submitted_at IS NOT NULL AND jsonb_typeof(answers -> $2) = 'string' AND answers ->> $2 ~ '\\S'
    AND NOT EXISTS (SELECT FROM coded_text WHERE response_id = survey_response.id AND variable = $2)
  ON CONFLICT DO NOTHING`;

const howFarQuery = `
  SELECT count(*)::integer AS texts, count(looked_over_at)::integer AS ready, count(one.codes)::integer AS first, count(two.codes)::integer AS second,
    (count(*) FILTER (WHERE one.codes IS NOT NULL AND two.codes IS NOT NULL))::integer AS both
  FROM coded_text LEFT JOIN coding AS one ON one.text_id = id AND one.place = 1 LEFT JOIN coding AS two ON two.text_id = id AND two.place = 2
  WHERE survey_id = $1 AND variable = $2`;

const textsQuery = `
  SELECT coded_text.id, answers ->> variable AS text, hidden FROM coded_text JOIN survey_response ON survey_response.id = response_id
  WHERE coded_text.survey_id = $1 AND variable = $2 AND looked_over_at IS NULL`;

const toLookOverQuery = `${textsQuery} ORDER BY coded_text.id LIMIT ${textsPerPage}`;

const waitingQuery = `${textsQuery} AND coded_text.id = ANY($3::uuid[])`;

const lookOverQuery = `
  UPDATE coded_text SET looked_over_at = $2, hidden = ARRAY(SELECT jsonb_array_elements_text(looked.hidden)::integer)
  FROM jsonb_to_recordset($1::jsonb) AS looked (id uuid, hidden jsonb) WHERE coded_text.id = looked.id`;
