import { readNumber, type DecimalSeparator } from '../platform/language/numbers.js';
import { withoutControls } from '../platform/web/form.js';
import type { Answer } from './answers.js';
import { needsSteps, type MissingReason, type Question, type QuestionOf } from './survey.js';
import { needsVariable, otherVariable } from './variables.js';

/** Something that was typed or chosen and cannot be kept. */
export interface AnswerProblem {
  variable: string;
  /** The key of the sentence that says why. */
  key: string;
  values: Record<string, unknown>;
  /** What was typed, to stand in the field again; null where the kept answer stands there. */
  typed: string | null;
  /** What was ticked or given a place, by the names of the controls, to stand there again; not there where the kept answer does. */
  chosen?: Readonly<Record<string, readonly string[]>>;
}

/** What a page sent: answers to keep, null for those that were taken away, and what cannot be kept. */
export interface PostedAnswers {
  answers: Record<string, Answer | null>;
  problems: AnswerProblem[];
}

/** The fields of a posted page, by name; a field can come several times. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what a page sent for the questions that it shows. A field that is not there, though its question is, was left
 * empty: its answer is taken away. Whatever belongs to no question is passed over.
 */
export function readPosted(questions: readonly Question[], fields: Fields, decimal: DecimalSeparator): PostedAnswers {
  const read = new PostedReader(fields, decimal);
  for (const question of questions) read.question(question);
  return read;
}

/** The name of the field for a variable. */
export function fieldOf(variable: string): string {
  return `answer.${variable}`;
}

/** The name of the box that says why there is no answer to a question that is typed. */
export function missingFieldOf(variable: string): string {
  return `no-answer.${variable}`;
}

class PostedReader implements PostedAnswers {
  readonly answers: Record<string, Answer | null> = {};
  readonly problems: AnswerProblem[] = [];

  constructor(
    private readonly fields: Fields,
    private readonly decimal: DecimalSeparator,
  ) {}

  question(question: Question): void {
    const { id } = question;
    switch (question.kind) {
      case 'single':
        return this.single(question);
      case 'multiple':
        return this.multiple(question);
      case 'needs':
        return this.needs(question);
      case 'ranking':
        return this.ranking(question);
      case 'scale':
        return this.keep(id, this.step(fieldOf(id), question.missing, question.from, question.to));
      case 'consent':
        return this.keep(id, this.lines(id)[0] === 'yes' ? true : this.lines(id)[0] === 'no' ? false : null);
      case 'number':
      case 'date':
      case 'text':
        return this.typedAnswer(question);
      case 'information':
        return undefined;
    }
  }

  private single({ id, options, missing }: QuestionOf<'single'>): void {
    const [chosen] = this.chosen(id, options);
    const option = options.find((one) => one.id === chosen);
    this.keep(id, option ? option.id : this.missingIn(chosen, missing));
    this.other(id, options, option ? [option.id] : []);
  }

  // An option that stands alone beside others was ticked first or last: nobody can tell, so she is asked.
  private multiple({ id, options, missing, least, most }: QuestionOf<'multiple'>): void {
    const posted = this.chosen(id, options);
    const ticked = options.filter((option) => posted.includes(option.id));
    const reason = posted.map((one) => this.missingIn(one, missing)).find((one) => one !== null);
    const controls = [fieldOf(id), fieldOf(otherVariable(id))];
    this.other(id, options, ticked.map((option) => option.id));
    if ((reason ? 1 : 0) + ticked.length > 1 && (reason || ticked.some(({ exclusive }) => exclusive))) return this.refuseChoice(id, 'surveys.refused.exclusive', {}, controls);
    if (ticked.length > most) return this.refuseChoice(id, 'surveys.refused.tooMany', { count: most }, controls);
    if (ticked.length > 0 && ticked.length < least && !ticked.some(({ exclusive }) => exclusive)) return this.refuseChoice(id, 'surveys.refused.tooFew', { count: least }, controls);
    this.keep(id, reason ?? (ticked.length > 0 ? ticked.map((option) => option.id) : null));
  }

  private needs({ id, rows, missing }: QuestionOf<'needs'>): void {
    for (const { competence } of rows) {
      for (const part of ['importance', 'ability'] as const) {
        const variable = needsVariable(id, competence, part);
        this.keep(variable, this.step(fieldOf(variable), missing, 1, needsSteps));
      }
    }
  }

  /** Each option has a list of places; two on one place are refused, and no place is left out. */
  private ranking({ id, options, missing, ranks }: QuestionOf<'ranking'>): void {
    const reason = this.missingIn(this.values(missingFieldOf(id))[0], missing);
    const controls = [...options.map((option) => `${fieldOf(id)}.${option.id}`), missingFieldOf(id)];
    const placed = options.flatMap((option) => {
      const place = Number(this.values(`${fieldOf(id)}.${option.id}`)[0]);
      return Number.isInteger(place) && place >= 1 && place <= ranks ? [{ id: option.id, place }] : [];
    });
    const inOrder = placed.sort((one, other) => one.place - other.place);
    if (reason && placed.length === 0) return this.keep(id, reason);
    if (inOrder.some(({ place }, index) => place !== index + 1)) return this.refuseChoice(id, 'surveys.refused.places', {}, controls);
    this.keep(id, inOrder.length > 0 ? inOrder.map((option) => option.id) : null);
  }

  private typedAnswer(question: QuestionOf<'number' | 'date' | 'text'>): void {
    const { id } = question;
    const [raw = ''] = this.lines(id);
    const typed = question.kind === 'text' && question.long ? raw.trim() : raw.replace(/[\n\t]/g, ' ').trim();
    if (typed === '') return this.keep(id, this.missingIn(this.values(missingFieldOf(id))[0], question.missing));
    if (question.kind === 'number') return this.number(question, typed);
    if (question.kind === 'date') return this.date(question, typed);
    if (Array.from(typed).length > question.most) return this.refuse(id, 'surveys.refused.tooLong', { count: question.most }, typed);
    this.keep(id, typed);
  }

  private number({ id, least, most, decimals }: QuestionOf<'number'>, typed: string): void {
    const read = readNumber(typed, this.decimal);
    if (!read.ok) return this.refuse(id, read.why === 'ambiguous' ? 'surveys.refused.ambiguous' : 'surveys.refused.number', {}, typed);
    if (read.value < least || read.value > most) return this.refuse(id, 'surveys.refused.range', { least, most }, typed);
    if (Math.abs(read.value - Number(read.value.toFixed(decimals))) > 1e-9) return this.refuse(id, decimals === 0 ? 'surveys.refused.whole' : 'surveys.refused.decimals', { count: decimals }, typed);
    this.keep(id, read.value);
  }

  private date({ id, earliest, latest }: QuestionOf<'date'>, typed: string): void {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(typed) && new Date(`${typed}T00:00:00Z`).toJSON()?.slice(0, 10) === typed;
    if (!isDay) return this.refuse(id, 'surveys.refused.date', {}, typed);
    if (earliest && typed < earliest) return this.refuse(id, 'surveys.refused.early', { day: earliest }, typed);
    if (latest && typed > latest) return this.refuse(id, 'surveys.refused.late', { day: latest }, typed);
    this.keep(id, typed);
  }

  // Words beside “something else” say that it is meant, where nothing else was chosen: they would be lost otherwise.
  private chosen(id: string, options: readonly { id: string; other: boolean }[]): string[] {
    const chosen = this.lines(id);
    const [words = ''] = this.values(fieldOf(otherVariable(id)));
    return chosen.length === 0 && words.trim() !== '' ? options.filter(({ other }) => other).map((option) => option.id) : chosen;
  }

  private other(id: string, options: readonly { id: string; other: boolean }[], chosen: readonly string[]): void {
    const option = options.find(({ other }) => other);
    if (!option) return;
    const [typed = ''] = this.values(fieldOf(otherVariable(id)));
    const text = typed.replace(/[\n\t]/g, ' ').trim();
    if (Array.from(text).length > 200) return this.refuse(otherVariable(id), 'surveys.refused.tooLong', { count: 200 }, text);
    this.keep(otherVariable(id), chosen.includes(option.id) && text !== '' ? text : null);
  }

  private step(field: string, missing: readonly MissingReason[], from: number, to: number): Answer | null {
    const [chosen] = this.values(field);
    const step = Number(chosen);
    if (chosen !== undefined && /^\d{1,2}$/.test(chosen) && step >= from && step <= to) return step;
    return this.missingIn(chosen, missing);
  }

  private missingIn(word: string | undefined, offered: readonly MissingReason[]): Answer | null {
    const reason = offered.find((one) => one === word);
    return reason ? { missing: reason } : null;
  }

  private lines(id: string): string[] {
    return this.values(fieldOf(id));
  }

  private values(field: string): string[] {
    const value = Object.hasOwn(this.fields, field) ? this.fields[field] : undefined;
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string').map(withoutControls);
  }

  private keep(variable: string, answer: Answer | null): void {
    this.answers[variable] = answer;
  }

  private refuse(variable: string, key: string, values: Record<string, unknown>, typed: string): void {
    this.problems.push({ variable, key, values, typed });
  }

  private refuseChoice(variable: string, key: string, values: Record<string, unknown>, controls: readonly string[]): void {
    this.problems.push({ variable, key, values, typed: null, chosen: Object.fromEntries(controls.map((name) => [name, this.values(name)])) });
  }
}
