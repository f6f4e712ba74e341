import { shown, type ShownText } from '../../courses/index.js';
import type { Text } from '../../platform/language/text.js';
import type { Translate } from '../../platform/language/translations.js';
import { inOneLine, saidWith, type Spoken } from '../../platform/web/in-its-language.js';
import { piped, questionsOf, variableIdsOf, type Expression, type SurveyDefinition } from '../../surveys/formulas.js';
import type { Numbering } from './numbering.js';
import { routingOf, type Condition } from './routing.js';

/** Somebody who reads a sheet: `t` says things in her language. */
export interface SheetReader {
  language: string;
  t: Translate;
}

/** Who reads a page about sheets: it says moments, which printed sheets do not. */
export interface PageReader extends SheetReader {
  zone: string;
}

/** A text of the survey as it is printed: in the language of the sheet, or in that of the survey and marked so. An answer that it takes in is not known on paper. */
export function onPaper(text: Text, survey: SurveyDefinition, { language }: SheetReader): ShownText {
  const said = shown(text, language, survey.language);
  return { ...said, text: piped(said.text, () => '…') };
}

/** For whom something on a sheet is, in plain sentences; where `any` is not '', it says that one of them is enough. */
export interface OnlyIf {
  any: string;
  sentences: Spoken[];
}

/** Says conditions as instructions: “Only if you ticked “I have an idea” in question 1.” */
export class OnlyIfWords {
  constructor(
    private readonly survey: SurveyDefinition,
    private readonly numbering: Numbering,
    private readonly reader: SheetReader,
  ) {}

  /** Null where it is for everybody. */
  of(showIf: Expression | null): OnlyIf | null {
    if (!showIf) return null;
    const routing = routingOf(showIf, this.survey);
    if (!routing) return { any: '', sentences: [this.reader.t('fieldwork.onlyIf.ask')] };
    return { any: routing.join === 'any' ? this.reader.t('fieldwork.onlyIf.any') : '', sentences: routing.conditions.map((condition) => this.sentence(condition)) };
  }

  private sentence(condition: Condition): Spoken {
    const question = this.numbering.variable(condition.variable);
    if ('values' in condition) return saidWith(this.reader.t, `fieldwork.onlyIf.${condition.says}`, { question, options: this.listed(condition.variable, condition.values) });
    return this.reader.t(`fieldwork.onlyIf.${condition.says}`, { question, value: 'value' in condition ? condition.value : '' });
  }

  private listed(variable: string, values: readonly string[]): Spoken {
    const labels = values.map((value) => saidWith(this.reader.t, 'fieldwork.onlyIf.quoted', { option: this.label(variable, value) }));
    const places = new Intl.ListFormat(this.reader.language, { type: 'disjunction' }).formatToParts(labels.map((_, at) => String(at)));
    return inOneLine(places.map(({ type, value }) => (type === 'element' ? labels[Number(value)]! : value)), '');
  }

  private label(variable: string, value: string): Spoken {
    const question = questionsOf(this.survey).find((one) => variableIdsOf(one).includes(variable))!;
    switch (question.kind) {
      case 'single':
      case 'multiple':
        return onPaper(question.options.find(({ id }) => id === value)!.label, this.survey, this.reader);
      case 'needs':
        return this.reader.t(`surveys.needs.${variable.split('.').at(-1)}.${value}`);
      case 'consent':
        return this.reader.t(value === 'true' ? 'surveys.agree' : 'surveys.disagree');
      default:
        return value;
    }
  }
}
