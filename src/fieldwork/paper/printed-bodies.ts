import type { Text } from '../../platform/language/text.js';
import type { Spoken } from '../../platform/web/in-its-language.js';
import { needsSteps, needsVariable, type AnswerCodes, type Question, type QuestionOf } from '../../surveys/formulas.js';
import type { Numbering } from './numbering.js';
import type { SheetReader } from './only-if.js';
import { printedCode } from './printed-code.js';

/** A box to tick; `line`: with room for words of her own. */
export interface Box {
  code: string;
  label: Spoken;
  line: boolean;
}

/** Where a question is answered on paper, by the partial that prints it. */
export type Body =
  | { partial: 'sheet-choices'; boxes: Box[]; missing: Box[]; places: string[] }
  | { partial: 'sheet-scale'; from: Spoken; to: Spoken; steps: string[]; missing: Box[] }
  | { partial: 'sheet-needs'; parts: { title: string; steps: { code: string; label: Spoken; first: boolean }[] }[]; rows: { number: string; label: Spoken; cells: { code: string; first: boolean }[] }[]; count: number }
  | { partial: 'sheet-date'; parts: { label: string; boxes: number[] }[]; missing: Box[] }
  | { partial: 'sheet-lines'; lines: number[]; short: boolean; unit: Spoken; missing: Box[] };

/** Makes the places for answers. `words` says a text of the survey. */
export class PrintedBodies {
  constructor(
    private readonly codes: AnswerCodes,
    private readonly numbering: Numbering,
    private readonly forMentors: boolean,
    private readonly reader: SheetReader,
    private readonly words: (text: Text) => Spoken,
  ) {}

  of(question: Question): Body | null {
    const missing = this.missing(question);
    switch (question.kind) {
      case 'single':
      case 'multiple':
        return { partial: 'sheet-choices', boxes: this.options(question), missing, places: [] };
      case 'ranking':
        return { partial: 'sheet-choices', boxes: this.options(question), missing, places: Array.from({ length: question.ranks }, (_, index) => String(index + 1)) };
      case 'consent':
        return { partial: 'sheet-choices', boxes: [this.box(1, this.reader.t('surveys.agree')), this.box(0, this.reader.t('surveys.disagree'))], missing, places: [] };
      case 'scale':
        return { partial: 'sheet-scale', from: this.words(question.fromLabel), to: this.words(question.toLabel), steps: upTo(question.from, question.to).map(printedCode), missing };
      case 'needs':
        return this.needs(question, missing);
      case 'date':
        return { partial: 'sheet-date', parts: dayParts.map(({ label, digits }) => ({ label: this.reader.t(label), boxes: upTo(1, digits) })), missing };
      case 'number':
        return { partial: 'sheet-lines', lines: [1], short: true, unit: question.unit ? this.words(question.unit) : '', missing };
      case 'text':
        return { partial: 'sheet-lines', lines: upTo(1, question.long ? 5 : 1), short: false, unit: '', missing };
      default:
        return null;
    }
  }

  private options(question: QuestionOf<'single' | 'multiple' | 'ranking'>): Box[] {
    return question.options.map(({ id, label, other }) => ({ ...this.box(this.codes.option(question, id), this.words(label)), line: other }));
  }

  private missing(question: Question): Box[] {
    return question.missing.map((reason) => this.box(this.codes.missing(question, reason), this.reader.t(`surveys.missing.${reason}`)));
  }

  private box(code: number, label: Spoken): Box {
    return { code: printedCode(code), label, line: false };
  }

  private needs({ id, rows }: QuestionOf<'needs'>, missing: readonly Box[]): Body {
    const parts = (['importance', 'ability'] as const).map((part) => {
      const said = [...upTo(1, needsSteps).map((step) => this.box(step, this.reader.t(`surveys.needs.${part}.${step}`))), ...missing];
      const title = part === 'importance' && this.forMentors ? 'titleForMentors' : 'title';
      return { title: this.reader.t(`surveys.needs.${part}.${title}`), steps: said.map(({ code, label }, index) => ({ code, label, first: index === 0 })) };
    });
    const cells = parts.flatMap(({ steps }) => steps.map(({ code, first }) => ({ code, first })));
    const lines = rows.map(({ competence, label }) => ({ number: this.numbering.variable(needsVariable(id, competence, 'importance')), label: this.words(label), cells }));
    return { partial: 'sheet-needs', parts, rows: lines, count: needsSteps + missing.length };
  }
}

const dayParts = [
  { label: 'fieldwork.sheet.day', digits: 2 },
  { label: 'fieldwork.sheet.month', digits: 2 },
  { label: 'fieldwork.sheet.year', digits: 4 },
];

function upTo(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
