import type { DecimalSeparator } from '../../platform/language/numbers.js';
import { fieldOf, missingFieldOf, readPosted, type Answer, type AnswerCodes, type AnswerProblem, type Question } from '../../surveys/formulas.js';
import { fieldsOf, type Code, type Field } from './fields.js';
import { inLatinDigits } from './sheet-number.js';

/** What was typed from a sheet, by variable, just as it was typed. */
export type Typed = Readonly<Record<string, string>>;

/** What was typed as answers, and what of it cannot be one. */
export interface TypedAnswers {
  answers: Record<string, Answer>;
  problems: AnswerProblem[];
}

/**
 * Reads what was typed into the fields of a sheet. Codes become what a page of the survey would have sent, so that paper
 * and screen are judged by the same rules.
 */
export function readTyped(questions: readonly Question[], codes: AnswerCodes, typed: Typed, decimal: DecimalSeparator): TypedAnswers {
  const read = questions.map((question) => readQuestion(question, fieldsOf(question, codes), typed, decimal));
  return { answers: Object.assign({}, ...read.map(({ answers }) => answers)) as TypedAnswers['answers'], problems: read.flatMap(({ problems }) => problems) };
}

/** The typed text in the form in which two entries are compared: the same codes are the same, however they are spaced. */
export function inOneForm({ takes }: Field, typed: string): string {
  if (takes === 'words') return typed.trim().replace(/\s+/g, ' ');
  const codes = codesIn(typed);
  return (takes === 'several' ? codes.sort() : codes).join(' ');
}

function readQuestion(question: Question, fields: readonly Field[], typed: Typed, decimal: DecimalSeparator): TypedAnswers {
  const posting = new Posting(question);
  for (const field of fields) posting.add(field, (Object.hasOwn(typed, field.variable) ? typed[field.variable]! : '').trim());
  const refused = new Set(posting.problems.map(({ variable }) => variable));
  const { answers, problems } = readPosted([question], posting.fields, decimal);
  return {
    answers: Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, Answer] => entry[1] !== null)),
    problems: [...posting.problems, ...problems.filter(({ variable }) => !refused.has(variable))],
  };
}

/** The fields of a page that says what was typed. */
class Posting {
  readonly fields: Record<string, string[]> = {};
  readonly problems: AnswerProblem[] = [];

  constructor(private readonly question: Question) {}

  add(field: Field, typed: string): void {
    if (typed === '') return;
    if (field.takes === 'words') return this.words(field, typed);
    const found = codesIn(typed).map((code) => field.codes.find((one) => String(one.code) === code));
    if (found.includes(undefined)) return this.refuse(field, 'fieldwork.typed.unknown', typed);
    if (new Set(found).size < found.length) return this.refuse(field, 'fieldwork.typed.twice', typed);
    if (field.takes === 'one' && found.length > 1) return this.refuse(field, 'fieldwork.typed.one', typed);
    this.codes(field, found as Code[], typed);
  }

  private codes({ variable, takes }: Field, found: readonly Code[], typed: string): void {
    if (takes !== 'order') return this.post(fieldOf(variable), ...found.map(({ value }) => value));
    const missing = found.filter(({ code }) => code < 0);
    if (missing.length > 0 && found.length > 1) return this.refuse({ variable }, 'surveys.refused.exclusive', typed);
    if (missing[0]) return this.post(missingFieldOf(variable), missing[0].value);
    if (found.length > ranksOf(this.question)) return this.refuse({ variable }, 'surveys.refused.tooMany', typed, { count: ranksOf(this.question) });
    found.forEach(({ value }, index) => this.post(`${fieldOf(variable)}.${value}`, String(index + 1)));
  }

  private words({ variable, codes }: Field, typed: string): void {
    const missing = codes.find(({ code }) => String(code) === plainCode(typed));
    if (missing) return this.post(missingFieldOf(variable), missing.value);
    this.post(fieldOf(variable), this.question.kind === 'date' ? asDay(typed) : typed);
  }

  private post(field: string, ...values: string[]): void {
    this.fields[field] = values;
  }

  private refuse({ variable }: { variable: string }, key: string, typed: string, values: Record<string, unknown> = {}): void {
    this.problems.push({ variable, key, values, typed });
  }
}

function codesIn(typed: string): string[] {
  return plainCode(typed).split(/[\s,;،]+/).filter((code) => code !== '').map((code) => (/^-?\d+$/.test(code) ? String(Number(code)) : code));
}

// Paper prints a real minus, keyboards have a hyphen, and an Arabic keyboard its own digits.
function plainCode(typed: string): string {
  return inLatinDigits(typed).replace(/[\u2212\u2010-\u2013]\s*/g, '-').replace(/[\u200e\u200f\u061c]/g, '').trim();
}

/** A day as it is written on paper, day before month: `1 9 2026`, `01.09.2026`; what is none stays what it is. */
function asDay(typed: string): string {
  const [, day, month, year] = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/.exec(plainCode(typed)) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : plainCode(typed);
}

function ranksOf(question: Question): number {
  return question.kind === 'ranking' ? question.ranks : 0;
}
