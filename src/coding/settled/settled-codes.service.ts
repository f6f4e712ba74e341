import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { settledCodes } from './settled-codes.js';
import type { CodedResponses, CodedSurvey, ListedCode } from './code-columns.js';

interface Row {
  response: string;
  variable: string;
  numbers: number[];
}

/** The codes that stand in the end, for those who make files. It knows no viewer: whoever calls it has asked who she is. */
@Injectable()
export class SettledCodes {
  constructor(private readonly database: Database) {}

  /** All of a survey at once: people coded these texts one by one, so there are never very many. */
  async of(surveyId: number): Promise<CodedSurvey> {
    const codes = await this.database.query<ListedCode & Record<string, unknown>>(codesQuery, [surveyId]);
    const settled = await this.database.query<Row & Record<string, unknown>>(settledQuery, [surveyId]);
    const hidden = await this.database.query<Row & Record<string, unknown>>(hiddenQuery, [surveyId]);
    return { codes, settled: byResponse(settled), hidden: byResponse(hidden) };
  }
}

function byResponse(rows: readonly Row[]): CodedResponses {
  const found = new Map<string, Map<string, number[]>>();
  for (const { response, variable, numbers } of rows) found.set(response, (found.get(response) ?? new Map<string, number[]>()).set(variable, numbers));
  return found;
}

const settledTexts = `coded_text JOIN (${settledCodes('coding.text_id IN (SELECT id FROM coded_text WHERE survey_id = $1)')}) AS settled ON settled.text_id = coded_text.id AND codes IS NOT NULL`;

const codesQuery = `
  SELECT id, variable, name, definition FROM code
  WHERE survey_id = $1 AND EXISTS (SELECT FROM ${settledTexts} WHERE coded_text.variable = code.variable AND code.id = ANY(codes))
  ORDER BY variable, id`;

const settledQuery = `SELECT response_id AS response, variable, codes AS numbers FROM ${settledTexts}`;

const hiddenQuery = `
  SELECT response_id AS response, variable, hidden AS numbers FROM coded_text WHERE survey_id = $1 AND cardinality(hidden) > 0`;
