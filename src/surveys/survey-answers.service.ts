import { Injectable } from '@nestjs/common';
import type { Text } from '../platform/language/text.js';
import { Database } from '../platform/database/database.service.js';
import type { KeptResponse } from './kept-response.js';
import type { NumberedRound } from './rounds/numbered-round.js';
import { SurveyVersion } from './survey.entity.js';
import type { SurveyDefinition } from './survey.js';

/** A survey with every version that was ever published, in their order. */
export interface PublishedSurvey {
  id: number;
  versions: { number: number; definition: SurveyDefinition }[];
}

/** Which responses are read, in which order, and whether with their ids. */
export interface Reading {
  unfinished: boolean;
  shuffle: bigint;
  withIds: boolean;
}

/** Everything that was answered, for those who analyse it. It knows no viewer: whoever calls it has asked who she is. */
@Injectable()
export class SurveyAnswers {
  constructor(private readonly database: Database) {}

  /** Null where there never was a survey of this name. */
  async survey(slug: string): Promise<PublishedSurvey | null> {
    const versions = await this.database.repository(SurveyVersion).find({ where: { survey: { slug } }, order: { number: 'ASC' } });
    return versions[0] ? { id: versions[0].surveyId, versions: versions.map(({ number, definition }) => ({ number, definition })) } : null;
  }

  /** Every survey that there ever was, by name. */
  async surveys(): Promise<(PublishedSurvey & { slug: string })[]> {
    const versions = await this.database.repository(SurveyVersion).find({ relations: { survey: true }, order: { survey: { slug: 'ASC' }, number: 'ASC' } });
    const surveys = new Map(versions.map(({ survey }) => [survey.id, survey]));
    return [...surveys.values()].map(({ id, slug }) => ({ id, slug, versions: versions.filter(({ surveyId }) => surveyId === id).map(({ number, definition }) => ({ number, definition })) }));
  }

  /** The surveys that somebody has answered, with how many responses were sent; the one with the most first. */
  answered(): Promise<{ slug: string; title: Text; language: string; count: number }[]> {
    return this.database.query(answeredQuery);
  }

  /** How many people answered in these waves, however many of them; null for all waves. */
  async people(surveyId: number, unfinished: boolean, waves: readonly string[] | null): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(peopleQuery, [surveyId, unfinished, waves]);
    return row!.count;
  }

  /** How many responses there are in each wave, the earliest wave first. */
  waves(surveyId: number, unfinished: boolean): Promise<{ wave: string; count: number }[]> {
    return this.database.query(wavesQuery, [surveyId, unfinished]);
  }

  /** The rounds in which a survey was or will be asked, in the order in which they were planned. */
  rounds(surveyId: number): Promise<NumberedRound[]> {
    return this.database.prepared('numbered-rounds', roundsQuery, [surveyId]);
  }

  /**
   * The responses, those of one person together and in their order; persons in an order that `shuffle` decides and that
   * says nothing of them. Ids come along only where they are wanted: a million of them cost. Inside a transaction.
   */
  read(surveyId: number, { unfinished, shuffle, withIds }: Reading): AsyncGenerator<KeptResponse[]> {
    return responsesIn(this.database.pieces(readQuery(surveyId, { unfinished, shuffle, withIds })));
  }
}

async function* responsesIn(pieces: AsyncIterable<(string | null)[][]>): AsyncGenerator<KeptResponse[]> {
  for await (const rows of pieces) yield rows.map(keptResponse);
}

function keptResponse([id, person, version, language, wave, way, organisation, round, page, answers, finished, day, begun]: (string | null)[]): KeptResponse {
  return { id: id!, person: person!, version: Number(version), language: language!, wave: wave!, way: way!, organisation: organisation ?? null, round: round ?? null, page: page ?? null, answers: answers!, finished: finished === 't', day: day!, begun: begun! };
}

// Whose a response is. Only what is of one respondent comes together.
const person = 'coalesce(person_id::text, series, survey_response.id::text)';

const peopleQuery = `
  SELECT count(DISTINCT ${person})::integer AS count FROM survey_response WHERE survey_id = $1 AND ($2 OR submitted_at IS NOT NULL) AND ($3::text[] IS NULL OR about || wave = ANY($3))`;

const answeredQuery = `
  SELECT slug, definition->'title' AS title, definition->>'language' AS language, answered.count
  FROM (SELECT survey_id, count(*)::integer AS count FROM survey_response WHERE submitted_at IS NOT NULL GROUP BY survey_id) AS answered
  JOIN survey ON survey.id = survey_id
  CROSS JOIN LATERAL (SELECT definition FROM survey_version WHERE survey_version.survey_id = survey.id ORDER BY number DESC LIMIT 1) AS latest
  ORDER BY count DESC, slug`;

const roundsQuery = `
  SELECT id, row_number() OVER (ORDER BY created_at, id)::integer AS number, name, wave, organisation_id AS "organisationId", country, opens::text, closes::text,
    EXISTS (SELECT FROM survey_response WHERE round_id = survey_round.id) AS "isAnswered"
  FROM survey_round WHERE survey_id = $1 ORDER BY created_at, id`;

const wavesQuery = `
  SELECT about || wave AS wave, count(*)::integer AS count FROM survey_response
  WHERE survey_id = $1 AND ($2 OR submitted_at IS NOT NULL) GROUP BY about || wave ORDER BY min(started_at), about || wave`;

const readQuery = (surveyId: number, { unfinished, shuffle, withIds }: Reading): string => `
  SELECT ${withIds ? 'survey_response.id' : "''"} AS id, ${person} AS person, number AS version, language, about || wave, way, organisation_id, round_id, page, answers, submitted_at IS NOT NULL AS finished,
    to_char(coalesce(submitted_at, saved_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS begun
  FROM survey_response JOIN survey_version ON survey_version.id = version_id
  WHERE survey_response.survey_id = ${surveyId} AND (${unfinished} OR submitted_at IS NOT NULL)
  ORDER BY hashtextextended(${person}, '${shuffle}'::bigint), ${person}, started_at, survey_response.id`;
