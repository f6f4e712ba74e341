import type { Text } from '../../platform/language/text.js';
import { needsSteps, needsVariable, otherVariable, type Answer, type Answers, type Option, type OptionCodes, type Question, type QuestionOf } from '../../surveys/formulas.js';
import { bandsOf, type Bands } from './bands.js';
import { birthRegions } from './birth-region.js';
import { absences, type Absence, type Cell, type Column } from './column.js';
import { joined, type Pair, type Words } from './words.js';

/** One column that a question fills, as one version asks it: what is told of it, and how an answer becomes its cell. */
export interface Part {
  /** What the column is for ever: the variable and how it is told. */
  key: string;
  /** Of what its name is made; `ending` is kept whole. */
  name: string;
  ending: string;
  variable: string;
  about: Pick<Column, 'kind' | 'measure' | 'label' | 'question' | 'isFree' | 'length' | 'decimals'>;
  categories: { code: number; label: Text }[];
  /** The least number that can be answered: codes of absence lie below it. Null where there are no such codes. */
  least: number | null;
  /** Into what a number is put where it is told less exactly; null where there is no such way. */
  bands: Bands | null;
  /** Of a set of columns: what they are about. */
  set: { id: string; label: Text } | null;
  read(answer: Answer, answers: Answers): Cell;
  /** Why a variable without an answer has none, where another answer tells. */
  lacking?(answers: Answers): Absence | null;
}

/** The columns of a question; a piece of information has none. */
export function partsOf(question: Question, codes: OptionCodes, words: Words): Part[] {
  switch (question.kind) {
    case 'single':
      return [single(question, codes), ...otherWords(question, words)];
    case 'multiple':
      return [...question.options.map((option) => ticked(question, option, words)), ...otherWords(question, words)];
    case 'needs':
      return question.rows.flatMap((row) => [rated(question, row, 'importance', words.importance), rated(question, row, 'ability', words.ability)]);
    case 'scale':
      return [scale(question)];
    case 'ranking':
      return question.options.map((option) => placed(question, option, words));
    case 'number':
      return [number(question)];
    case 'date':
      return [{ ...plain(question), about: { ...about(question, 'month', 'scale') }, read: (answer) => monthOf(answer) }];
    case 'text':
      return written(question, question.id, question.text, question.most, words);
    case 'consent':
      return [{ ...plain(question), about: about(question, 'code', 'nominal'), categories: yesAndNo(words), read: (answer) => Number(answer === true) }];
    default:
      return [];
  }
}

/** 12 × year + month of a day such as `2026-09-01`; null for what is no day. */
export function monthOf(day: unknown): number | null {
  const found = /^(\d{4})-(\d{2})/.exec(String(day));
  return found ? Number(found[1]) * 12 + Number(found[2]) - 1 : null;
}

export function yesAndNo({ yes, no }: Words): { code: number; label: Text }[] {
  return [{ code: 0, label: no }, { code: 1, label: yes }];
}

function single(question: QuestionOf<'single'>, codes: OptionCodes): Part {
  const codeOf = (option: string) => codes.of(question.id, option);
  const told = birthRegions(question, codeOf) ?? new Map(question.options.map(({ id, label }) => [id, { code: codeOf(id), label }]));
  return { ...plain(question), about: about(question, 'code', 'nominal'), categories: [...told.values()], read: (answer) => told.get(answer as string)?.code ?? null };
}

function ticked(question: QuestionOf<'multiple'>, option: Option, words: Words): Part {
  return {
    ...partOf(question, option.id),
    about: { ...about(question, 'code', 'nominal'), label: joined(option.label, question.text) },
    categories: yesAndNo(words),
    set: { id: question.id, label: question.text },
    read: (answer) => Number((answer as string[]).includes(option.id)),
  };
}

function rated(question: QuestionOf<'needs'>, { competence, label }: { competence: string; label: Text }, half: 'importance' | 'ability', { title, steps }: Pair): Part {
  return {
    ...partOf(question, competence),
    key: `${question.kind} ${needsVariable(question.id, competence, half)}`,
    ending: half === 'importance' ? '_imp' : '_abl',
    variable: needsVariable(question.id, competence, half),
    about: { ...about(question, 'code', 'ordinal'), label: joined(label, title) },
    categories: steps.slice(0, needsSteps).map((step, index) => ({ code: index + 1, label: step })),
    read: (answer) => answer as number,
  };
}

function scale(question: QuestionOf<'scale'>): Part {
  const categories = [{ code: question.from, label: question.fromLabel }, { code: question.to, label: question.toLabel }];
  return { ...plain(question), about: about(question, 'number', 'ordinal'), categories, read: (answer) => answer as number };
}

function placed(question: QuestionOf<'ranking'>, option: Option, words: Words): Part {
  return {
    ...partOf(question, option.id),
    about: { ...about(question, 'number', 'ordinal'), label: joined(joined(option.label, words.place), question.text) },
    read: (answer) => (answer as string[]).indexOf(option.id) + 1 || null,
  };
}

function number(question: QuestionOf<'number'>): Part {
  const { unit, text, decimals, least, most } = question;
  const label = unit ? Object.fromEntries(Object.entries(text).map(([language, words]) => [language, unit[language] ? `${words} (${unit[language]})` : words])) : text;
  return { ...plain(question), about: { ...about(question, 'number', 'scale'), label, decimals }, least, bands: bandsOf(least, most, decimals), read: (answer) => answer as number };
}

function otherWords(question: QuestionOf<'single' | 'multiple'>, words: Words): Part[] {
  const option = question.options.find(({ other }) => other);
  if (!option) return [];
  const isChosen = (answer: Answer | undefined) => answer === option.id || (Array.isArray(answer) && answer.includes(option.id));
  const lacking = (answers: Answers) => (answers[question.id] === undefined || isChosen(answers[question.id]) ? null : absences['not-asked']);
  return written(question, otherVariable(question.id), joined(option.label, words.otherWords), 200, words).map((part) => ({ ...part, lacking }));
}

/** Words of her own are two columns: the words, and whether there are any, or why not. The second is told always. */
function written(question: Question, variable: string, label: Text, most: number, words: Words): Part[] {
  const both = { ...plain(question), name: variable, variable };
  const given: Part = {
    ...both,
    key: `given ${variable}`,
    ending: '_given',
    about: { ...about(question, 'code', 'nominal'), label: joined(label, words.whetherWritten) },
    categories: [{ code: 1, label: words.written }],
    read: () => 1,
  };
  const text: Part = { ...both, key: textKey(variable), least: null, about: { ...about(question, 'text', 'nominal'), label, isFree: true, length: most }, read: (answer) => answer as string };
  return [given, text];
}

/** What the column of words of her own is for ever. */
export function textKey(variable: string): string {
  return `text ${variable}`;
}

function plain(question: Question): Omit<Part, 'about' | 'read'> {
  return { key: `${question.kind} ${question.id}`, name: question.id, ending: '', variable: question.id, categories: [], least: 0, bands: null, set: null };
}

function partOf(question: Question, id: string): Omit<Part, 'about' | 'read'> {
  return { ...plain(question), key: `${question.kind} ${question.id}.${id}`, name: `${question.id}.${id}` };
}

function about(question: Question, kind: Column['kind'], measure: Column['measure']): Part['about'] {
  return { kind, measure, label: question.text, question: question.text, isFree: false, length: 0, decimals: kind === 'text' ? null : 0 };
}
