import type { SurveyDefinition } from '../../surveys/formulas.js';
import { questionsOf, typesOf, withCalculated } from '../../surveys/formulas.js';
import type { Column } from './column.js';
import { monthOf, yesAndNo, type Part } from './question-parts.js';
import type { Words } from './words.js';

/** The longest text that an answer may have, and so a value that copies one. */
const longestText = 10_000;

type Kind = 'number' | 'truth' | 'date' | 'text';

/** The columns of the values that a survey works out of answers. They tell no reasons: a value that cannot be worked out is empty. */
export function calculatedPartsOf(survey: SurveyDefinition, words: Words): Part[] {
  const types = withCalculated(typesOf(questionsOf(survey)), survey.calculated);
  return survey.calculated.map(({ id }) => {
    const kind = types.get(id)!.is as Kind;
    const { column, decimals, read } = told[kind];
    const label = Object.fromEntries(survey.languages.map((language) => [language, id]));
    const about = { kind: column, measure: column === 'text' || column === 'code' ? ('nominal' as const) : ('scale' as const), label, question: null, isFree: kind === 'text', length: kind === 'text' ? longestText : 0, decimals };
    return { key: `calculated ${kind} ${id}`, name: id, ending: '', variable: id, about, categories: kind === 'truth' ? yesAndNo(words) : [], least: null, bands: null, set: null, read };
  });
}

const told: Record<Kind, { column: Column['kind']; decimals: number | null; read: Part['read'] }> = {
  number: { column: 'number', decimals: null, read: (value) => value as number },
  truth: { column: 'code', decimals: 0, read: (value) => Number(value) },
  date: { column: 'month', decimals: 0, read: monthOf },
  text: { column: 'text', decimals: null, read: String },
};
