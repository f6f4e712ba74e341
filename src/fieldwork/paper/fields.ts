import { needsSteps, otherVariable, variableIdsOf, type AnswerCodes, type Question } from '../../surveys/formulas.js';

/** One field to fill from a sheet: it takes the codes that are printed there, or what was written. */
export interface Field {
  /** The permanent name of the variable that it fills. */
  variable: string;
  /** One code, several of them, several in an order that counts, or what was written. */
  takes: 'one' | 'several' | 'order' | 'words';
  codes: Code[];
}

/** What a code stands for, as a page of the survey would send it. */
export interface Code {
  code: number;
  value: string;
}

/** The fields of a question, in the order in which they stand on the sheet; a piece of information has none. */
export function fieldsOf(question: Question, codes: AnswerCodes): Field[] {
  const { id } = question;
  const missing = question.missing.map((reason) => ({ code: codes.missing(question, reason), value: reason }));
  const field = (takes: Field['takes'], own: Code[] = [], variable = id): Field => ({ variable, takes, codes: [...own, ...missing] });
  switch (question.kind) {
    case 'single':
      return [field('one', optionsOf(question, codes)), ...otherOf(question)];
    case 'multiple':
      return [field('several', optionsOf(question, codes)), ...otherOf(question)];
    case 'ranking':
      return [field('order', optionsOf(question, codes))];
    case 'needs':
      return variableIdsOf(question).map((variable) => field('one', steps(1, needsSteps), variable));
    case 'scale':
      return [field('one', steps(question.from, question.to))];
    case 'consent':
      return [field('one', [{ code: 1, value: 'yes' }, { code: 0, value: 'no' }])];
    case 'information':
      return [];
    default:
      return [field('words')];
  }
}

function optionsOf(question: Question & { options: { id: string }[] }, codes: AnswerCodes): Code[] {
  return question.options.map(({ id }) => ({ code: codes.option(question, id), value: id }));
}

function otherOf({ id, options }: { id: string; options: { other: boolean }[] }): Field[] {
  return options.some(({ other }) => other) ? [{ variable: otherVariable(id), takes: 'words', codes: [] }] : [];
}

function steps(from: number, to: number): Code[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ code: from + index, value: String(from + index) }));
}
