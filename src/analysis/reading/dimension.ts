import type { Text } from '../../platform/language/text.js';
import { questionsOf, type QuestionOf, type SurveyDefinition } from '../../surveys/formulas.js';

/** What is known of a response beside its answers. */
export const facts = ['language', 'way', 'wave', 'round', 'organisation', 'place', 'about'] as const;
export type Fact = (typeof facts)[number];

/** Something that tells respondents apart: a fact, or a question with one answer of several. */
export interface Dimension {
  /** Its name in addresses: that of the fact, or `answer.` and the question’s permanent name. */
  readonly id: string;
  readonly of: Fact | { readonly question: string; readonly text: Text };
  readonly values: readonly DimensionValue[];
}

/** One value; '' is “not known” or “not answered”. Facts are put into words by the page. */
export interface DimensionValue {
  readonly id: string;
  readonly label: Text | null;
}

/** The value of those who did not answer, or of whom it is not known. */
export const notKnown = '';

/** A value as it stands in an address. No option is called “-”; one may well be called “none”. */
export function inAddress(value: string): string {
  return value === notKnown ? '-' : value;
}

/** The questions by which respondents can be told apart: those with one answer of several, of all versions of a survey. */
export function questionDimensions(versions: readonly SurveyDefinition[]): Dimension[] {
  const questions = new Map<string, QuestionOf<'single'>[]>();
  for (const question of versions.flatMap(questionsOf)) {
    if (question.kind === 'single') questions.set(question.id, [...(questions.get(question.id) ?? []), question]);
  }
  return [...questions].map(([id, wordings]) => {
    // The newest wording counts; an option that was taken out keeps its last one.
    const options = new Map(wordings.flatMap((question) => question.options).map((option) => [option.id, option.label]));
    const values = [...[...options].map(([value, label]) => ({ id: value, label })), { id: notKnown, label: null }];
    return { id: `answer.${id}`, of: { question: id, text: wordings.at(-1)!.text }, values };
  });
}

/** A fact as a dimension. */
export function factDimension(fact: Fact, values: readonly string[]): Dimension {
  return { id: fact, of: fact, values: values.map((id) => ({ id, label: null })) };
}
