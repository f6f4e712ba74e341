import type { Text } from '../platform/language/text.js';
import type { Question, SurveyDefinition } from './survey.js';

/** Every text of a question that a respondent reads. */
export function textsOfQuestion(question: Question): Text[] {
  const { text, simple, hint, checks } = question;
  return [text, simple, hint, ...checks.map(({ message }) => message), ...ownTexts(question)].filter((one) => one !== null);
}

function ownTexts(question: Question): (Text | null)[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return question.options.map(({ label }) => label);
    case 'needs':
      return question.rows.map(({ label }) => label);
    case 'scale':
      return [question.fromLabel, question.toLabel];
    default:
      return [];
  }
}

/** Every text of a survey that a respondent reads. A unit such as “€” may be the same everywhere, and is none of them. */
export function textsOf({ title, intro, thanks, pages }: SurveyDefinition): Text[] {
  const own = pages.flatMap((page) => [...(page.title ? [page.title] : []), ...page.questions.flatMap(textsOfQuestion)]);
  return [title, intro, thanks, ...own];
}
