import { Injectable } from '@nestjs/common';
import type { Organisation, Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import type { Text } from '../platform/language/text.js';
import { ResponsesService } from '../surveys/index.js';
import { standingOf, type EntryStanding, type Standing } from './paper/entry-standing.js';
import { Workplaces } from './workplaces.service.js';

/** The most sheets that the desk lists; there is a field for the number of any other. */
const mostListed = 50;

/** Of the sheets that were printed together, the desk lists so many, the newest first. */
const mostPrinted = 10;

/** A sheet that waits for somebody. */
export interface WaitingSheet {
  number: number;
  survey: Text;
  language: string;
  standing: EntryStanding;
}

/** Sheets that were printed together: their numbers are those from the first to the last. */
export interface PrintedSheets {
  id: string;
  survey: Text;
  language: string;
  first: number;
  last: number;
  at: Date;
}

/** How often two people typed the same from the sheets of a survey. */
export interface TypingErrors {
  survey: Text;
  language: string;
  sheets: number;
  compared: number;
  differing: number;
}

/** What a worker finds on her desk. */
export interface Desk {
  organisations: Organisation[];
  surveys: { slug: string; title: Text; language: string }[];
  waiting: WaitingSheet[];
  /** Women whom she sat beside and whose answers are not sent; last those whose answers cannot be sent any more. */
  unsent: { number: number; survey: Text; language: string; hasEnded: boolean }[];
  /** To print them again, where a page was lost. */
  printed: PrintedSheets[];
  errors: TypingErrors[];
}

interface WaitingRow {
  number: number;
  title: Text;
  language: string;
  entries: { place: number; workerId: string | null; finishedAt: string | null }[];
}

interface UnsentRow {
  number: number;
  survey: Text;
  language: string;
  responseId: string;
}

/** The desk of a partner's worker: what to print, to type, to type again and to settle. */
@Injectable()
export class DeskService {
  constructor(
    private readonly database: Database,
    private readonly workplaces: Workplaces,
    private readonly responses: ResponsesService,
  ) {}

  async of(viewer: Viewer, now: Date): Promise<Desk> {
    const organisations = await this.workplaces.of(viewer);
    const ids = organisations.map(({ id }) => id);
    const [surveys, waiting, unsent, printed, errors] = await Promise.all([
      this.database.query<Desk['surveys'][number]>(surveysQuery),
      this.database.query<WaitingRow>(waitingQuery, [ids, mostListed]),
      this.unsent(viewer, now),
      this.database.query<PrintedSheets & Record<string, unknown>>(printedQuery, [ids, mostPrinted]),
      this.database.query<TypingErrors>(errorsQuery, [ids]),
    ]);
    return { organisations, surveys, waiting: waiting.map((row) => waitingFor(viewer, row)), unsent, printed, errors };
  }

  private async unsent(viewer: Viewer, now: Date): Promise<Desk['unsent']> {
    const rows = await this.database.query<UnsentRow & Record<string, unknown>>(unsentQuery, [viewer.id, mostListed]);
    const ends = await this.responses.endsOf(rows.map(({ responseId }) => responseId), now);
    const unsent = rows.map(({ number, survey, language, responseId }) => ({ number, survey, language, hasEnded: (ends.get(responseId) ?? null) !== null }));
    return unsent.toSorted((one, other) => Number(one.hasEnded) - Number(other.hasEnded));
  }
}

function waitingFor(viewer: Viewer, { number, title, language, entries }: WaitingRow): WaitingSheet {
  const standings = entries.map(({ place, workerId, finishedAt }): Standing => ({ place, workerId, finishedAt: finishedAt ? new Date(finishedAt) : null }));
  return { number, survey: title, language, standing: standingOf(standings, viewer.id) };
}

const surveysQuery = `
  SELECT slug, definition->'title' AS title, definition->>'language' AS language
  FROM survey JOIN survey_version ON survey_version.id = current_version_id
  WHERE definition->>'about' IS NULL ORDER BY slug`;

const waitingQuery = `
  SELECT sheet.number, definition->'title' AS title, definition->>'language' AS language,
    jsonb_agg(jsonb_build_object('place', place, 'workerId', worker_id, 'finishedAt', finished_at) ORDER BY place) AS entries
  FROM sheet_batch
  JOIN sheet ON sheet.batch_id = sheet_batch.id
  JOIN sheet_entry ON sheet_number = sheet.number
  JOIN survey_version ON survey_version.id = version_id
  WHERE organisation_id = ANY ($1) AND verified_at IS NULL AND withdrawn_at IS NULL
  GROUP BY sheet.number, survey_version.id
  ORDER BY max(saved_at) DESC, sheet.number LIMIT $2`;

const unsentQuery = `
  SELECT assistance.number, definition->'title' AS survey, definition->>'language' AS language, response_id AS "responseId"
  FROM assistance JOIN survey_response ON survey_response.id = response_id JOIN survey_version ON survey_version.id = version_id
  WHERE worker_id = $1 AND submitted_at IS NULL ORDER BY assistance.number DESC LIMIT $2`;

const printedQuery = `
  SELECT batch.id, definition->'title' AS survey, definition->>'language' AS language, first, last, printed_at AS at
  FROM (SELECT * FROM sheet_batch WHERE organisation_id = ANY ($1) ORDER BY printed_at DESC LIMIT $2) AS batch
  JOIN survey_version ON survey_version.id = version_id
  CROSS JOIN LATERAL (SELECT min(number) AS first, max(number) AS last FROM sheet WHERE batch_id = batch.id HAVING count(*) > 0) AS sheets
  ORDER BY printed_at DESC`;

const errorsQuery = `
  SELECT definition->'title' AS survey, definition->>'language' AS language, sheets, compared, differing
  FROM (
    SELECT survey_id, count(*)::integer AS sheets, sum(compared)::integer AS compared, sum(differing)::integer AS differing
    FROM sheet_batch JOIN sheet ON sheet.batch_id = sheet_batch.id
    WHERE organisation_id = ANY ($1) AND compared IS NOT NULL GROUP BY survey_id) AS typed
  JOIN survey ON survey.id = typed.survey_id
  JOIN LATERAL (SELECT definition FROM survey_version WHERE survey_id = survey.id ORDER BY number DESC LIMIT 1) AS latest ON true
  ORDER BY slug`;
