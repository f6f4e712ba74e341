import type { Text } from '../../platform/language/text.js';
import type { DecimalSeparator } from '../../platform/language/numbers.js';
import { Flow, isAnswered, questionsOf, type AnswerCodes, type Answers, type SurveyDefinition } from '../../surveys/formulas.js';
import { readTyped, type Typed } from './typed-answers.js';

/** The field for the boxes under the consent; no question can have this name. */
export const consentField = 'sheet.consent';

/** Something about what was typed; `says` is the survey's own sentence. */
export interface Remark {
  variable: string;
  key: string;
  values: Record<string, unknown>;
  says?: Text;
}

/** What came of a sheet: answers to what is asked of her, what cannot be kept, and what is odd and may still be what stands on paper. */
export interface CheckedEntry {
  answers: Answers;
  problems: Remark[];
  notes: Remark[];
}

export function checkEntry(survey: SurveyDefinition, codes: AnswerCodes, typed: Typed, decimal: DecimalSeparator, day: string): CheckedEntry {
  const { answers, problems } = readTyped(questionsOf(survey), codes, typed, decimal);
  const flow = new Flow(survey, answers, day);
  return { answers: flow.counted, problems: [...consentProblem(typed), ...problems], notes: notesOn(survey, flow, answers) };
}

// Whoever did not say yes on paper is not typed in at all.
function consentProblem(typed: Typed): Remark[] {
  const given = (typed[consentField] ?? '').trim();
  if (given === '1') return [];
  const key = given === '0' ? 'fieldwork.typed.noConsent' : given === '' ? 'fieldwork.typed.consentMissing' : 'fieldwork.typed.unknown';
  return [{ variable: consentField, key, values: {} }];
}

function notesOn(survey: SurveyDefinition, flow: Flow, answers: Answers): Remark[] {
  return questionsOf(survey).flatMap((question): Remark[] => {
    const note = { variable: question.id, values: {} };
    const answered = Object.keys(answers).filter((variable) => variable === question.id || variable.startsWith(`${question.id}.`));
    if (!flow.pages.some(({ questions }) => questions.includes(question))) return answered.map((variable) => ({ ...note, variable, key: 'fieldwork.typed.skipped' }));
    if (flow.isRequired(question) && !isAnswered(question, answers)) return [{ ...note, key: 'fieldwork.typed.left' }];
    return flow.brokenChecks(question).map(({ message }) => ({ ...note, key: 'surveys.refused.check', says: message }));
  });
}
