import { numberIn } from '../platform/language/formats.js';
import { isMissing, type Answer } from './answers.js';
import type { AnswerWords, Reader } from './answer-words.js';
import { ordered } from './order.js';
import { fieldOf, missingFieldOf, type AnswerProblem } from './posted-answers.js';
import { needsSteps, type Option, type Question, type QuestionOf } from './survey.js';
import { needsVariable, otherVariable } from './variables.js';

/** One thing to choose. */
export interface ShownChoice {
  id: string;
  value: string;
  label: string;
  /** The same in the language of a worker beside her, or ''. */
  also: string;
  checked: boolean;
  /** Whether it takes all others away when it is ticked: “none of these”, or why there is no answer. */
  alone: boolean;
}

/** A list of things to choose, of which one or some can be chosen. `other` is the field for words of her own, beside the choice `id`. */
export interface ShownChoices {
  type: 'radio' | 'checkbox';
  name: string;
  options: ShownChoice[];
  other: { id: string; name: string; value: string; label: string } | null;
}

/** The controls of a question, by the partial that shows them. */
export type ShownInputs =
  | ({ partial: 'survey-choices' } & ShownChoices)
  | { partial: 'survey-needs'; rows: { label: string; also: string; parts: { caption: string; name: string; steps: ShownChoice[] }[] }[] }
  | { partial: 'survey-scale'; name: string; from: string; to: string; steps: ShownChoice[] }
  | { partial: 'survey-ranking'; rows: { id: string; label: string; places: { value: string; label: string; selected: boolean }[] }[]; noPlace: string; missing: ShownChoice[]; missingName: string }
  | { partial: 'survey-line'; id: string; name: string; labelledBy: string; value: string; type: 'text' | 'date'; numeric: boolean; unit: string; missing: ShownChoice[]; missingName: string }
  | { partial: 'survey-text'; id: string; name: string; labelledBy: string; value: string; most: number; missing: ShownChoice[]; missingName: string };

/** What stands in the controls: what was answered, and over it what was typed or chosen just now and cannot be kept. */
export class ShownInputsOf {
  constructor(
    private readonly answers: Readonly<Record<string, Answer | undefined>>,
    private readonly problems: readonly AnswerProblem[],
    private readonly seed: string,
    private readonly words: AnswerWords,
    private readonly reader: Reader,
    private readonly forMentors: boolean,
  ) {}

  inputs(question: Question): ShownInputs | null {
    switch (question.kind) {
      case 'single':
        return { partial: 'survey-choices', ...this.choices(question, 'radio') };
      case 'multiple':
        return { partial: 'survey-choices', ...this.choices(question, 'checkbox') };
      case 'needs':
        return { partial: 'survey-needs', rows: this.needs(question) };
      case 'scale':
        return this.scale(question);
      case 'ranking':
        return this.ranking(question);
      case 'number':
        return { partial: 'survey-line', ...this.typed(question), type: 'text', numeric: true, unit: question.unit ? this.words.text(question.unit) : '' };
      case 'date':
        return { partial: 'survey-line', ...this.typed(question), type: 'date', numeric: false, unit: '' };
      case 'text':
        if (question.long) return { partial: 'survey-text', ...this.typed(question), most: question.most };
        return { partial: 'survey-line', ...this.typed(question), type: 'text', numeric: false, unit: '' };
      case 'consent':
        return { partial: 'survey-choices', type: 'radio', name: fieldOf(question.id), options: this.consent(question), other: null };
      default:
        return null;
    }
  }

  private choices(question: QuestionOf<'single'> | QuestionOf<'multiple'>, type: 'radio' | 'checkbox'): ShownChoices {
    const { id, options, shuffle } = question;
    const chosen = this.sent(fieldOf(id)) ?? [this.answers[id] ?? []].flat();
    const shown = ordered(options, shuffle, this.seed, id).map((option) => this.choice(fieldOf(id), option.id, this.words.text(option.label), chosen.includes(option.id), option.exclusive));
    return { type, name: fieldOf(id), options: [...shown, ...this.missing(question, fieldOf(id))], other: this.other(id, options) };
  }

  private other(id: string, options: readonly Option[]): ShownChoices['other'] {
    const option = options.find(({ other }) => other);
    return option ? { id: choiceId(fieldOf(id), option.id), name: fieldOf(otherVariable(id)), value: this.written(otherVariable(id)), label: this.reader.t('surveys.otherWords', { option: this.words.text(option.label) }) } : null;
  }

  private needs(question: QuestionOf<'needs'>): { label: string; also: string; parts: { caption: string; name: string; steps: ShownChoice[] }[] }[] {
    return ordered(question.rows, question.shuffle, this.seed, question.id).map(({ competence, label }) => ({
      label: this.words.text(label),
      also: '',
      parts: (['importance', 'ability'] as const).map((part) => {
        const variable = needsVariable(question.id, competence, part);
        const steps = this.steps(variable, 1, needsSteps, (step) => this.reader.t(`surveys.needs.${part}.${step}`));
        return { caption: this.reader.t(part === 'importance' && this.forMentors ? 'surveys.needs.importance.titleForMentors' : `surveys.needs.${part}.title`), name: fieldOf(variable), steps: [...steps, ...this.missing(question, fieldOf(variable), variable)] };
      }),
    }));
  }

  private scale(question: QuestionOf<'scale'>): ShownInputs {
    const { id, from, to, fromLabel, toLabel } = question;
    const steps = this.steps(id, from, to, (step) => numberIn(this.reader.language, step));
    return { partial: 'survey-scale', name: fieldOf(id), from: this.words.text(fromLabel), to: this.words.text(toLabel), steps: [...steps, ...this.missing(question, fieldOf(id))] };
  }

  private ranking(question: QuestionOf<'ranking'>): ShownInputs {
    const { id, options, shuffle, ranks } = question;
    const placed = [this.answers[id] ?? []].flat();
    const rows = ordered(options, shuffle, this.seed, id).map((option) => {
      const name = `${fieldOf(id)}.${option.id}`;
      const [chosen] = this.sent(name) ?? [String(placed.indexOf(option.id) + 1)];
      const places = Array.from({ length: ranks }, (_, index) => ({ value: String(index + 1), label: numberIn(this.reader.language, index + 1), selected: chosen === String(index + 1) }));
      return { id: name, label: this.words.text(option.label), places };
    });
    return { partial: 'survey-ranking', rows, noPlace: this.reader.t('surveys.noPlace'), missing: this.missing(question, missingFieldOf(id)), missingName: missingFieldOf(id) };
  }

  private typed(question: QuestionOf<'number' | 'date' | 'text'>): { id: string; name: string; labelledBy: string; value: string; missing: ShownChoice[]; missingName: string } {
    const { id } = question;
    return { id: fieldOf(id), name: fieldOf(id), labelledBy: `question-${id}-text`, value: this.written(id), missing: this.missing(question, missingFieldOf(id)), missingName: missingFieldOf(id) };
  }

  private consent({ id }: Question): ShownChoice[] {
    return [true, false].map((value) => this.choice(fieldOf(id), value ? 'yes' : 'no', this.reader.t(value ? 'surveys.agree' : 'surveys.disagree'), this.answers[id] === value));
  }

  private steps(variable: string, from: number, to: number, say: (step: number) => string): ShownChoice[] {
    return Array.from({ length: to - from + 1 }, (_, index) => from + index).map((step) => this.choice(fieldOf(variable), String(step), say(step), this.answers[variable] === step));
  }

  private missing(question: Question, name: string, variable = question.id): ShownChoice[] {
    const [answer, sent] = [this.answers[variable], this.sent(name)];
    const isChosen = (reason: string) => (sent ? sent.includes(reason) : isMissing(answer) && answer.missing === reason);
    return question.missing.map((reason) => this.choice(name, reason, this.reader.t(`surveys.missing.${reason}`), isChosen(reason), true));
  }

  private choice(name: string, value: string, label: string, checked: boolean, alone = false): ShownChoice {
    return { id: choiceId(name, value), value, label, also: '', checked, alone };
  }

  private written(variable: string): string {
    const refused = this.problems.find((problem) => problem.variable === variable && problem.typed !== null);
    if (refused) return refused.typed!;
    const [sent] = this.sent(fieldOf(variable)) ?? [];
    if (sent !== undefined) return sent;
    const answer = this.answers[variable];
    if (typeof answer === 'number') return new Intl.NumberFormat(this.reader.language, { useGrouping: false, maximumFractionDigits: 6 }).format(answer);
    return typeof answer === 'string' ? answer : '';
  }

  /** What was chosen in a control and cannot be kept; undefined where the kept answer stands there. */
  private sent(name: string): readonly string[] | undefined {
    return this.problems.map(({ chosen }) => chosen?.[name]).find((values) => values !== undefined);
  }
}

function choiceId(name: string, value: string): string {
  return `${name}-${value}`;
}
