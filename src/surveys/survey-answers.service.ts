import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import type { Text } from '../platform/language/text.js';
import { Database } from '../platform/database/database.service.js';
import type { AlikeResponse, KeptResponse } from './kept-response.js';
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

/** By what people are alike, and which responses count. */
export interface Likeness {
  unfinished: boolean;
  /** Null for all waves. */
  waves: readonly string[] | null;
  /** By their answers to these; the version counts always, and how far they got. */
  variables: readonly string[];
  /** By these as well. */
  also: ReadonlySet<'id' | 'language' | 'organisation' | 'round' | 'day'>;
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

  /** The same for who only counts people: responses of people who answered alike come once, those of one person together. Inside a transaction. */
  alike(surveyId: number, likeness: Likeness): AsyncGenerator<AlikeResponse[]> {
    return alikeIn(this.database.pieces(alikeQuery(surveyId, likeness)), likeness);
  }
}

async function* responsesIn(pieces: AsyncIterable<(string | null)[][]>): AsyncGenerator<KeptResponse[]> {
  for await (const rows of pieces) yield rows.map(keptResponse);
}

async function* alikeIn(pieces: AsyncIterable<(string | null)[][]>, { also }: Likeness): AsyncGenerator<AlikeResponse[]> {
  const placeOf = new Map(alikeFacts(also).map((fact, place) => [fact, place]));
  let number = 0;
  for await (const rows of pieces) yield rows.flatMap(([people, lists]) => alikeResponses(lists!, { person: String((number += 1)), people: Number(people) }, placeOf));
}

function alikeResponses(lists: string, { person, people }: Pick<AlikeResponse, 'person' | 'people'>, placeOf: ReadonlyMap<AlikeFact, number>): AlikeResponse[] {
  return lists.split(nextResponse).map((list) => {
    const values = list.split(nextValue);
    const of = (fact: AlikeFact) => values[placeOf.get(fact) ?? values.length] ?? '';
    return { id: of('id'), person, version: Number(of('version')), language: of('language'), wave: '', way: '', organisation: of('organisation') || null, round: of('round') || null, page: of('page') || null, answers: values.at(-1)!, finished: of('finished') === 'true', day: of('day'), begun: '', people };
  });
}

function keptResponse([id, person, version, language, wave, way, organisation, round, page, answers, finished, day, begun]: (string | null)[]): KeptResponse {
  return { id: id!, person: person!, version: Number(version), language: language!, wave: wave!, way: way!, organisation: organisation ?? null, round: round ?? null, page: page ?? null, answers: answers!, finished: finished === 'true', day: day!, begun: begun! };
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

// What a response is made of, in the order of `keptResponse`.
const told = {
  id: 'survey_response.id',
  person,
  version: 'number',
  language: 'language',
  wave: 'about || wave',
  way: 'way',
  organisation: 'organisation_id',
  round: 'round_id',
  page: 'page',
  answers: 'answers',
  finished: '(submitted_at IS NOT NULL)::text',
  day: "to_char(coalesce(submitted_at, saved_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD')",
  begun: "to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')",
};

const responses = 'survey_response JOIN survey_version ON survey_version.id = version_id';

const readQuery = (surveyId: number, { unfinished, shuffle, withIds }: Reading): string => `
  SELECT ${Object.values({ ...told, id: withIds ? told.id : "''" }).join(', ')}
  FROM ${responses}
  WHERE survey_response.survey_id = ${surveyId} AND (${unfinished} OR submitted_at IS NOT NULL)
  ORDER BY hashtextextended(${person}, '${shuffle}'::bigint), ${person}, started_at, survey_response.id`;

// Whatever people are alike by is put into one text, which is compared byte by byte: as lists in JSON it takes the database twice as
// long. Answers stand at its end as they are kept. They are unpacked once and not for each variable: an object that is joined to nothing
// comes out of its packing as it is.
const alikeQuery = (surveyId: number, { unfinished, waves, variables, also }: Likeness): string => {
  const facts = alikeFacts(also).map((fact) => `coalesce((${fact === 'page' ? 'CASE WHEN submitted_at IS NULL THEN page END' : told[fact]})::text, '')`);
  const given = variables.map((name) => `${escapeLiteral(`${JSON.stringify(name)}: `)} || (unpacked->${escapeLiteral(name)})::text`);
  const answers = inPortions(given, mostAtOnce).map((some) => `nullif(concat_ws(', ', ${some}), '')`);
  return `
  SELECT count(*), lists FROM (
    SELECT string_agg(list, ${signOf(nextResponse)}) AS lists FROM (
      SELECT ${person} COLLATE "C" AS person, concat_ws(${signOf(nextValue)}, ${facts.join(', ')}, concat('{', concat_ws(${["', '", 'NULL', ...answers].join(', ')}), '}')) COLLATE "C" AS list
      FROM ${responses} CROSS JOIN LATERAL (SELECT answers || '{}' AS unpacked OFFSET 0) AS answered
      WHERE survey_response.survey_id = ${surveyId} AND (${unfinished} OR submitted_at IS NOT NULL)
        AND ${waves === null ? true : `about || wave = ANY (ARRAY[${waves.map(escapeLiteral).join(', ')}]::text[])`}
      OFFSET 0) AS read
    GROUP BY person) AS of_people
  GROUP BY lists`;
};

/** What parts the values of a response, and the responses of a person: signs that JSON never has as they are, nor do names. */
const [nextValue, nextResponse] = ['\x1F', '\x1E'];

function signOf(sign: string): string {
  return `chr(${sign.charCodeAt(0)})`;
}

type AlikeFact = 'version' | 'finished' | 'page' | 'id' | 'language' | 'organisation' | 'round' | 'day';

function alikeFacts(also: Likeness['also']): AlikeFact[] {
  return ['version', 'finished', 'page', ...also];
}

/** A function of PostgreSQL takes a hundred things at most, one of which is the sign between them. */
const mostAtOnce = 99;

function inPortions(values: readonly string[], size: number): string[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size).join(', '));
}
