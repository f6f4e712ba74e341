import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { settledCodes } from './settled-codes.js';
import type { ListedCode } from './code-columns.js';

/** The codes that stand in the end, for those who make files. It knows no viewer: whoever calls it has asked who she is. */
@Injectable()
export class SettledCodes {
  constructor(private readonly database: Database) {}

  /** The codes of a survey that some settled text was given, question by question; retired ones too. */
  codes(surveyId: number): Promise<ListedCode[]> {
    return this.database.query<ListedCode & Record<string, unknown>>(codesQuery, [surveyId]);
  }

  /** The settled texts of these responses: by response, by variable, their codes. */
  async of(responseIds: readonly string[]): Promise<Map<string, Map<string, number[]>>> {
    const rows = await this.database.query<{ response: string; variable: string; codes: number[] }>(settledQuery, [responseIds]);
    const byResponse = new Map<string, Map<string, number[]>>();
    for (const { response, variable, codes } of rows) byResponse.set(response, (byResponse.get(response) ?? new Map<string, number[]>()).set(variable, codes));
    return byResponse;
  }
}

const codesQuery = `
  SELECT id, variable, name, definition FROM code
  WHERE survey_id = $1 AND EXISTS (
    SELECT FROM coded_text JOIN (${settledCodes()}) AS settled ON text_id = coded_text.id
    WHERE coded_text.survey_id = $1 AND coded_text.variable = code.variable AND code.id = ANY(codes))
  ORDER BY variable, id`;

// Only the texts at hand are settled here: a file asks for some thousand responses at a time.
const settledQuery = `
  SELECT response_id AS response, variable, codes FROM coded_text JOIN LATERAL (
    SELECT codes FROM (${settledCodes('coding.text_id = coded_text.id')}) AS settled WHERE codes IS NOT NULL
  ) AS settled ON true
  WHERE response_id = ANY($1::uuid[])`;
