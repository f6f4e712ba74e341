import { languages } from '../../platform/language/languages.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import { roundOptions } from '../round-choice.js';
import type { PageReader } from './only-if.js';
import type { PrintedSheet } from './printed-sheet.js';
import { printedNumber } from './sheet-number.js';
import type { SheetsForm } from './sheets.form.js';
import type { PrintedBatch, SheetSample } from './sheets.service.js';

/** The sheet of a survey, to be looked at and ordered in numbers. */
export interface SheetSamplePage {
  /** Where the form that chooses a language leads. */
  path: string;
  printPath: string;
  form: ShownForm<SheetsForm>;
  languages: Choice[];
  organisations: Choice[];
  rounds: Choice[];
  sheets: ShownSheet[];
}

/** Numbered sheets, one behind the other, as the printer gets them. */
export interface SheetBatchPage {
  lead: string;
  samplePath: string;
  sheets: ShownSheet[];
}

interface ShownSheet {
  sheet: PrintedSheet;
  /** On each page of it; of a sample, that it is one. */
  number: string;
}

interface Choice {
  value: string;
  label: string;
  selected: boolean;
}

export function samplePage({ survey, sheet, organisations, rounds }: SheetSample, form: Submitted<SheetsForm>, reader: PageReader): Page<SheetSamplePage> {
  const { t } = reader;
  const { values } = form;
  const content = {
    path: `/surveys/${survey.slug}/sheet`,
    printPath: `/surveys/${survey.slug}/sheets`,
    form: shownForm(form, t),
    languages: languages.filter(({ code }) => survey.languages.includes(code)).map(({ code, name }) => ({ value: code, label: name, selected: code === sheet.language })),
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name, selected: id === values.organisation })),
    rounds: roundOptions(rounds, values.round, reader),
    sheets: [{ sheet, number: sheet.words.sample }],
  };
  return new Page('fieldwork/sheet-sample', t('fieldwork.print.title'), content, form.valid ? 200 : 422);
}

export function batchPage({ slug, sheet, organisation, numbers }: PrintedBatch, { t }: PageReader): Page<SheetBatchPage> {
  const content = {
    lead: t('fieldwork.print.ready', { count: numbers.length, organisation }),
    samplePath: `/surveys/${slug}/sheet`,
    sheets: numbers.map((number) => ({ sheet, number: printedNumber(number) })),
  };
  return new Page('fieldwork/sheet-batch', t('fieldwork.print.title'), content);
}
