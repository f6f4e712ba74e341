import type { Following, Implied, People } from '../../disclosure/index.js';
import { comparedParts, type ComparedPart } from '../change/compared-items.js';
import type { AnalysedSurvey } from './analysed-survey.js';
import { chosen, Values, type Statement } from './statement.js';

/** The variable that says of those who answered at one time whether they did at another one, too. */
export function alsoAt(wave: string, other: string, part: ComparedPart): string {
  return `${wave} also ${other} ${part}`;
}

/** Those who answered a part at two times, and the times at which they may have answered it, too. */
interface BothTimes extends Following {
  readonly first: string;
  readonly second: string;
  readonly others: readonly string[];
  readonly part: ComparedPart;
}

/** Of those who answered at one time and at another one, readers may know whether they did at a third. */
export function followingTimes({ waves }: Pick<AnalysedSurvey, 'waves'>): BothTimes[] {
  const all = waves.map(({ wave }) => wave);
  const pairs = all.flatMap((first) => all.filter((second) => second !== first).map((second) => ({ first, second, others: all.filter((other) => other !== first && other !== second) })));
  return comparedParts.flatMap((part) => pairs.map(({ first, second, others }) => ({ first, second, others, part, variable: alsoAt(first, second, part), follows: others.map((other) => alsoAt(first, other, part)) })));
}

/** The times at which somebody answered. */
export interface Times {
  readonly waves: readonly string[];
}

/** At which times people answered who are like this at one of them: each way of coming again once. */
export function timesStatement(surveyId: number, people: People, until: Date): Statement {
  const values = new Values();
  const again = 'coalesce(response.person_id::text, response.series)';
  const known = chosen(surveyId, people, [], [`${again} AS again`], values);
  const sql = `
    SELECT DISTINCT array_agg(DISTINCT wave) AS waves FROM survey_response AS response
    WHERE survey_id = ${values.put(surveyId)} AND submitted_at < ${values.put(until)}::timestamptz AND ${again} IN (SELECT again FROM (${known}) AS chosen)
    GROUP BY ${again}, about`;
  return { sql, values: values.all };
}

/** What follows from the times at which people answered: where all who came in the middle came again at the end, readers find that in the numbers. */
export function impliedByTimes(survey: Pick<AnalysedSurvey, 'waves'>, times: readonly Times[]): Implied[] {
  return followingTimes(survey).map(({ first, second, others, part, variable, follows }) => {
    const both = times.filter(({ waves }) => waves.includes(first) && waves.includes(second));
    const told = others.map((other) => [alsoAt(first, other, part), [...new Set(both.map(({ waves }) => (waves.includes(other) ? 'yes' : 'no')))]]);
    return { variable, follows, of: new Map([['yes', Object.fromEntries(told) as Record<string, string[]>]]) };
  });
}
