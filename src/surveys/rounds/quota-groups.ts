import { say } from '../../platform/language/text.js';
import type { Reader } from '../answer-words.js';
import { questionsOf, type QuestionOf, type SurveyDefinition } from '../survey.js';

/** A group of respondents: those who chose `value` in the question `variable`; all of them where both are ''. */
export interface Group {
  variable: string;
  value: string;
}

/** The groups of which a round may want a number: everybody, and each answer of each question with one answer. */
export function groupsOf(survey: SurveyDefinition): Group[] {
  return [{ variable: '', value: '' }, ...singles(survey).flatMap(({ id, options }) => options.map((option) => ({ variable: id, value: option.id })))];
}

/** A group in words: “In which country do you live? Finland”. What a newer version has not keeps its name. */
export function groupName(survey: SurveyDefinition, variable: string, value: string, { language, t }: Reader): string {
  if (variable === '') return t('surveys.quotas.everybody');
  const question = singles(survey).find(({ id }) => id === variable);
  const option = question?.options.find(({ id }) => id === value);
  const words = (text: NonNullable<typeof option>['label']) => say(text, [language, survey.language]).text;
  return `${question ? words(question.text) : variable} ${option ? words(option.label) : value}`;
}

function singles(survey: SurveyDefinition): QuestionOf<'single'>[] {
  return questionsOf(survey).flatMap((question) => (question.kind === 'single' ? [question] : []));
}
