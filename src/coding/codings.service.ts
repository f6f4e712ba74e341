import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import { isUuid } from '../platform/database/uuid.js';
import { Conflict, NotFound } from '../platform/web/errors.js';
import { isSame, type CodedTwice } from './agreement/agreement.js';
import { places, type CoderPlace } from './places.js';
import type { CodedQuestion } from './questions.service.js';

/** So many differences stand on one page. */
export const differencesPerPage = 10;

/** A text that was looked over, with what one coder gave it; null where she has not coded it. */
export interface TextToCode {
  readonly id: string;
  readonly text: string;
  readonly hidden: readonly number[];
  readonly codes: readonly number[] | null;
}

/** A text that the coders gave different codes. */
export interface Difference extends CodedTwice {
  readonly id: string;
  readonly text: string;
  readonly hidden: readonly number[];
}

/** What coders give to texts, and what becomes of it. A coder is shown her own codes only. */
@Injectable()
export class CodingsService {
  constructor(private readonly database: Database) {}

  /** The id of the next text that this coder has not coded; null where there is none. */
  async next({ surveyId, variable }: CodedQuestion, place: CoderPlace): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(nextQuery, [surveyId, variable, place]);
    return row?.id ?? null;
  }

  /** The text that this coder coded last; null before the first. */
  async last({ surveyId, variable }: CodedQuestion, place: CoderPlace): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(lastQuery, [surveyId, variable, place]);
    return row?.id ?? null;
  }

  /** One text. @throws NotFound where it is none of the question's, or was not looked over */
  async open({ surveyId, variable }: CodedQuestion, id: string, place: CoderPlace): Promise<TextToCode> {
    const [row] = isUuid(id) ? await this.database.query<TextToCode & Record<string, unknown>>(openQuery, [surveyId, variable, place, id]) : [];
    if (!row) throw new NotFound();
    return row;
  }

  /** Keeps what a coder gives a text. @throws Conflict once both have coded it: whoever saw a difference must not smooth it out */
  async code(question: CodedQuestion, id: string, place: CoderPlace, codes: readonly number[], now: Date): Promise<void> {
    await this.database.transaction(async () => {
      await this.lock(question, id);
      if ((await this.coders(id)) === 2) throw new Conflict('coding.bothCoded');
      await this.keep(id, place, codes, now);
    });
  }

  /** Settles a difference. @throws Conflict while one of the coders has not coded the text, and where somebody settled it otherwise */
  async settle(question: CodedQuestion, id: string, codes: readonly number[], now: Date): Promise<void> {
    await this.database.transaction(async () => {
      await this.lock(question, id);
      if ((await this.coders(id)) < 2) throw new Conflict('coding.notBoth');
      if (await this.isSettledOtherwise(id, codes)) throw new Conflict('coding.settledBefore');
      await this.keep(id, places.settled, codes, now);
    });
  }

  /** What both gave, of each text that both have coded. */
  both({ surveyId, variable }: CodedQuestion): Promise<CodedTwice[]> {
    return this.database.query<CodedTwice & Record<string, unknown>>(bothQuery, [surveyId, variable]);
  }

  /** The next differences to settle, and how many there are. */
  async differences({ surveyId, variable }: CodedQuestion): Promise<{ open: number; shown: Difference[] }> {
    const rows = await this.database.query<Difference & { open: number }>(differencesQuery, [surveyId, variable]);
    return { open: rows[0]?.open ?? 0, shown: rows };
  }

  private async lock({ surveyId, variable }: CodedQuestion, id: string): Promise<void> {
    const rows = isUuid(id) ? await this.database.query('SELECT FROM coded_text WHERE id = $1 AND survey_id = $2 AND variable = $3 AND looked_over_at IS NOT NULL FOR UPDATE', [id, surveyId, variable]) : [];
    if (rows.length === 0) throw new NotFound();
  }

  private async coders(id: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(`SELECT count(*)::integer AS count FROM coding WHERE text_id = $1 AND place <> ${places.settled}`, [id]);
    return row!.count;
  }

  private async isSettledOtherwise(id: string, codes: readonly number[]): Promise<boolean> {
    const [row] = await this.database.query<{ codes: number[] }>(`SELECT codes FROM coding WHERE text_id = $1 AND place = ${places.settled}`, [id]);
    return row !== undefined && !isSame({ first: row.codes, second: codes });
  }

  private async keep(id: string, place: number, codes: readonly number[], now: Date): Promise<void> {
    await this.database.change(keepQuery, [id, place, codes.toSorted((one, other) => one - other), now]);
  }
}

const readyTexts = 'FROM coded_text WHERE survey_id = $1 AND variable = $2 AND looked_over_at IS NOT NULL';

const nextQuery = `SELECT id ${readyTexts} AND NOT EXISTS (SELECT FROM coding WHERE text_id = id AND place = $3) ORDER BY id LIMIT 1`;

const lastQuery = `
  SELECT id FROM coded_text JOIN coding ON text_id = id AND place = $3
  WHERE survey_id = $1 AND variable = $2 AND looked_over_at IS NOT NULL ORDER BY coded_at DESC, id LIMIT 1`;

const openQuery = `
  SELECT coded_text.id, answers ->> variable AS text, hidden, codes
  FROM coded_text JOIN survey_response ON survey_response.id = response_id LEFT JOIN coding ON text_id = coded_text.id AND place = $3
  WHERE coded_text.survey_id = $1 AND variable = $2 AND looked_over_at IS NOT NULL AND coded_text.id = $4`;

const keepQuery = `
  INSERT INTO coding (text_id, place, codes, coded_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (text_id, place) DO UPDATE SET codes = excluded.codes, coded_at = excluded.coded_at`;

const bothTexts = `
  FROM coded_text JOIN coding AS one ON one.text_id = coded_text.id AND one.place = ${places.first}
    JOIN coding AS two ON two.text_id = coded_text.id AND two.place = ${places.second}`;

const bothQuery = `SELECT one.codes AS first, two.codes AS second ${bothTexts} WHERE survey_id = $1 AND variable = $2`;

const differencesQuery = `
  SELECT coded_text.id, answers ->> variable AS text, hidden, one.codes AS first, two.codes AS second, (count(*) OVER ())::integer AS open
  ${bothTexts} JOIN survey_response ON survey_response.id = response_id
  WHERE coded_text.survey_id = $1 AND variable = $2 AND looked_over_at IS NOT NULL AND one.codes <> two.codes
    AND NOT EXISTS (SELECT FROM coding WHERE text_id = coded_text.id AND place = ${places.settled})
  ORDER BY coded_text.id LIMIT ${differencesPerPage}`;
