import { answeredBefore, begunBefore, type AudienceRule, type People } from '../../disclosure/index.js';
import type { AnalysedSurvey } from './analysed-survey.js';
import type { RatedVariable } from './rated-variables.js';
import { chosen, Values, type Statement } from './statement.js';

/** Runs a statement: only the guard has one that reaches the database. */
export type Run = <Row extends object>(statement: Statement) => Promise<Row[]>;

/** How many are alike in some dimensions, in the order in which these were asked for. */
export interface CountedGroup {
  readonly values: readonly string[];
  readonly n: number;
}

/** How many of a group gave one pair of ratings to one competence. */
export interface CountedPair extends CountedGroup {
  readonly competence: string;
  readonly importance: number;
  readonly ability: number;
}

/** How many may answer whom figures are about, and what of: the only way to the answers, and the guard alone makes one. */
export class SelectedAnswers {
  constructor(
    readonly survey: AnalysedSurvey,
    /** Who was chosen, by wave, filters and scope. */
    private readonly selected: People,
    private readonly about: 'answered' | 'begun',
    /** Answers from before this moment count. */
    readonly until: Date,
    readonly rule: AudienceRule,
    readonly run: Run,
  ) {}

  /** Those who were chosen, or a group of them: what the release log keeps of it. */
  people(group: People = {}): People {
    return { ...this.selected, ...(this.about === 'answered' ? answeredBefore : begunBefore)(this.until), ...group };
  }

  /** How many there are in each group. */
  async counts(dimensions: readonly string[], people = this.people()): Promise<CountedGroup[]> {
    const values = new Values();
    const keys = dimensions.map((_, at) => `d${at}`);
    const sql = `SELECT ARRAY[${keys.join(', ')}]::text[] AS values, count(*)::integer AS n FROM (${chosen(this.survey.id, people, dimensions, [], values)}) AS chosen ${grouped(keys)}`;
    return this.run<CountedGroup>({ sql, values: values.all });
  }

  /** The pairs of ratings, counted: at most the square of the steps for each group and competence, however many answered. */
  async pairs(dimensions: readonly string[], rated: readonly RatedVariable[]): Promise<CountedPair[]> {
    const rows = await this.run<{ values: string[]; place: number; pair: string; n: number }>(pairsStatement(this.survey.id, this.people(), dimensions, rated));
    return rows.map(({ values, place, pair, n }) => ({ values, n, competence: rated[place - 1]!.competence, importance: Number(pair[0]), ability: Number(pair[1]) }));
  }
}

/**
 * One walk over the answers. Each response gives an array with the two steps of every competence as a text of two digits;
 * joining an empty object makes PostgreSQL unpack the answers once instead of at each of thirty look-ups.
 */
export function pairsStatement(surveyId: number, people: People, dimensions: readonly string[], rated: readonly RatedVariable[]): Statement {
  const values = new Values();
  const keys = dimensions.map((_, at) => `d${at}`);
  const unpacked = chosen(surveyId, people, dimensions, ["response.answers || '{}' AS answers"], values);
  const pairs = rated.map(({ importance, ability }) => `(answers ->> ${values.put(importance)}) || (answers ->> ${values.put(ability)})`);
  const sql = `
    SELECT ARRAY[${keys.join(', ')}]::text[] AS values, place::integer, pair, count(*)::integer AS n
    FROM (${unpacked} OFFSET 0) AS chosen, unnest(ARRAY[${pairs.join(', ')}]::text[]) WITH ORDINALITY AS said (pair, place)
    WHERE length(pair) = 2 GROUP BY ${[...keys, 'place', 'pair'].join(', ')}`;
  return { sql, values: values.all };
}

function grouped(keys: readonly string[]): string {
  return keys.length === 0 ? '' : `GROUP BY ${keys.join(', ')}`;
}
