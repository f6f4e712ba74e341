import { calendarDayIn, numberIn } from '../platform/language/formats.js';
import { say, type Text } from '../platform/language/text.js';
import type { Translate } from '../platform/language/translations.js';
import { isMissing, type Answer, type Flow } from './answers.js';
import { piped } from './piping.js';
import { questionsOf, type Option, type Question, type QuestionOf, type SurveyDefinition } from './survey.js';
import { needsVariable, otherVariable, variablesOf } from './variables.js';

const parts = ['importance', 'ability'] as const;

/** Who reads, and in which words. */
export interface Reader {
  language: string;
  t: Translate;
}

/** Puts answers into words for one reader: beside questions, and into texts that take them in. */
export class AnswerWords {
  constructor(
    private readonly survey: SurveyDefinition,
    private readonly answers: Readonly<Record<string, Answer | undefined>>,
    private readonly flow: Flow,
    private readonly reader: Reader,
  ) {}

  /** A text in the reader’s language, with what was answered in the places that take it in. */
  text(text: Text): string {
    return piped(say(text, [this.reader.language, this.survey.language]).text, (variable) => this.variable(variable));
  }

  /** What was answered to a question, a line for each part; none where nothing was. */
  lines(question: Question): string[] {
    if (question.kind === 'needs') return this.pairs(question);
    const answer = this.answers[question.id];
    if (answer === undefined) return [];
    if (isMissing(answer)) return [this.reader.t(`surveys.missing.${answer.missing}`)];
    return this.plainLines(question, answer);
  }

  private plainLines(question: Question, answer: Exclude<Answer, { missing: string }>): string[] {
    switch (question.kind) {
      case 'single':
      case 'multiple':
        return [answer].flat().map((id) => this.option(question, String(id)));
      case 'ranking':
        return [answer].flat().map((id, index) => `${numberIn(this.reader.language, index + 1)}. ${this.option(question, String(id))}`);
      case 'number':
        return [`${question.grouping ? numberIn(this.reader.language, Number(answer)) : String(answer)}${question.unit ? ` ${this.text(question.unit)}` : ''}`];
      case 'date':
        return [calendarDayIn(this.reader.language, new Date(`${String(answer)}T00:00:00Z`))];
      case 'consent':
        return [this.reader.t(answer ? 'surveys.yes' : 'surveys.no')];
      default:
        return [typeof answer === 'number' ? numberIn(this.reader.language, answer) : String(answer)];
    }
  }

  private pairs({ id, rows }: QuestionOf<'needs'>): string[] {
    const said = rows.filter(({ competence }) => parts.some((part) => this.answers[needsVariable(id, competence, part)] !== undefined));
    return said.map(({ competence, label }) => `${this.text(label)}: ${this.pair(id, competence)}`);
  }

  private pair(question: string, competence: string): string {
    const said = parts.map((part) => {
      const answer = this.answers[needsVariable(question, competence, part)];
      if (answer === undefined) return '–';
      return this.reader.t(isMissing(answer) ? `surveys.missing.${answer.missing}` : `surveys.needs.${part}.${String(answer)}`);
    });
    return said.join(' · ');
  }

  private option(question: { id: string; options: Option[] }, id: string): string {
    const option = question.options.find((one) => one.id === id);
    const own = option?.other ? this.answers[otherVariable(question.id)] : undefined;
    return typeof own === 'string' ? own : option ? this.text(option.label) : id;
  }

  /** What a variable or a calculated value comes to, in words; a dash where there is nothing. */
  private variable(name: string): string {
    const question = questionsOf(this.survey).find((one) => one.kind !== 'needs' && variablesOf(one).some(({ id }) => id === name));
    const value = this.flow.valueOf(name);
    if (value === null) return '–';
    if (question?.id === name) return new Intl.ListFormat(this.reader.language).format(this.lines(question));
    return typeof value === 'number' ? numberIn(this.reader.language, value) : String(value);
  }
}
