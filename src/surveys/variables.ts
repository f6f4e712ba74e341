import type { Expression } from './expressions/expression.js';
import type { Type } from './expressions/typing.js';
import { typeOf } from './expressions/typing.js';
import { needsSteps, type Calculated, type Question } from './survey.js';

/** One thing that is kept of an answer, by its permanent name. */
export interface Variable {
  id: string;
  type: Type;
  /** The question that asks for it, and the part of it: a competence, or the words beside “other”. */
  question: string;
}

/** The variables that a question fills; a piece of information fills none. */
export function variablesOf(question: Question): Variable[] {
  const { id } = question;
  const one = (type: Type, name = id): Variable => ({ id: name, type, question: id });
  switch (question.kind) {
    case 'single':
      return [one({ is: 'choice', options: optionIds(question) }), ...otherOf(question)];
    case 'multiple':
      return [one({ is: 'choices', options: optionIds(question) }), ...otherOf(question)];
    case 'ranking':
      return [one({ is: 'choices', options: optionIds(question) })];
    case 'needs':
      return question.rows.flatMap(({ competence }) => [one({ is: 'number' }, needsVariable(id, competence, 'importance')), one({ is: 'number' }, needsVariable(id, competence, 'ability'))]);
    case 'scale':
    case 'number':
      return [one({ is: 'number' })];
    case 'date':
      return [one({ is: 'date' })];
    case 'text':
      return [one({ is: 'text' })];
    case 'consent':
      return [one({ is: 'truth' })];
    default:
      return [];
  }
}

const keptIds = new WeakMap<Question, readonly string[]>();

/** The names of the variables of a question; found once for each question, because every page and every export asks. */
export function variableIdsOf(question: Question): readonly string[] {
  const ids = keptIds.get(question) ?? variablesOf(question).map(({ id }) => id);
  keptIds.set(question, ids);
  return ids;
}

/** The steps that a number of a question may take, where it takes few: those of a scale and of a needs pair. */
export function stepsOf(question: Question): { from: number; to: number } | null {
  if (question.kind === 'scale') return { from: question.from, to: question.to };
  return question.kind === 'needs' ? { from: 1, to: needsSteps } : null;
}

export function needsVariable(question: string, competence: string, part: 'importance' | 'ability'): string {
  return `${question}.${competence}.${part}`;
}

export function otherVariable(question: string): string {
  return `${question}.other`;
}

/** The types of all variables that are known after these questions. */
export function typesOf(questions: readonly Question[]): Map<string, Type> {
  return new Map(questions.flatMap(variablesOf).map(({ id, type }) => [id, type]));
}

/** Adds calculated values, each of which may use the ones before it. @throws ExpressionError */
export function withCalculated(types: ReadonlyMap<string, Type>, calculated: readonly Calculated[]): Map<string, Type> {
  const known = new Map(types);
  for (const { id, is } of calculated) known.set(id, plain(is, known));
  return known;
}

// A calculated value is a number, a text, true or false, or a day: where it copies an option, its name is a text.
function plain(expression: Expression, known: ReadonlyMap<string, Type>): Type {
  const type = typeOf(expression, known);
  return type.is === 'choice' ? { is: 'text' } : type;
}

function optionIds(question: { options: { id: string }[] }): string[] {
  return question.options.map(({ id }) => id);
}

function otherOf({ id, options }: { id: string; options: { other: boolean }[] }): Variable[] {
  return options.some(({ other }) => other) ? [{ id: otherVariable(id), type: { is: 'text' }, question: id }] : [];
}
