import { dateIn, numberIn } from '../platform/language/formats.js';
import { directionOf } from '../platform/language/languages.js';
import { usualZone } from '../platform/language/time-zone.js';
import type { Translate } from '../platform/language/translations.js';
import type { Codebook, CodebookEntry } from './writers/package/codebook.js';
import { inWords, type Table } from './writers/table.js';

/** The codebook as a page to print: it is opened from a disk, so it brings everything with it. */
export interface CodebookPage {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  made: string;
  /** What was left out on wish. */
  leftOut: { name: string; label: string }[];
  variables: ShownVariable[];
}

export interface ShownVariable {
  name: string;
  label: string;
  /** How it was asked, where the label does not say it. */
  question: string;
  /** What a code stands for; '' for other variables. */
  definition: string;
  span: string;
  codes: { code: string; meaning: string; versions: string; count: string }[];
}

/** @param t says the sentences of the page in the first language of the table */
export function codebookPage({ table, entries }: Codebook, t: Translate): CodebookPage {
  const language = table.languages[0]!;
  return {
    language,
    direction: directionOf(language),
    title: inWords(table.title, table),
    made: t('exports.codebook.made', { day: dateIn(language, usualZone, table.madeAt), responses: numberIn(language, table.count), columns: numberIn(language, table.columns.length) }),
    leftOut: table.leftOut.columns.map(({ name, label }) => ({ name, label: inWords(label, table) })),
    variables: entries.map((entry) => shown(entry, table, t)),
  };
}

function shown({ column, codes, empty }: CodebookEntry, table: Table, t: Translate): ShownVariable {
  const label = inWords(column.label, table);
  const question = column.question ? inWords(column.question, table) : label;
  const rows = codes.map(({ code, label: meaning, isAbsence, versions, count }) => ({ code: String(code), meaning: inWords(meaning, table), versions: isAbsence ? '' : `${versions.from}–${versions.to}`, count: String(count) }));
  const left = { code: '', meaning: t('exports.codebook.empty'), versions: '', count: String(empty) };
  return { name: column.name, label, question: question === label ? '' : question, definition: column.definition ?? '', span: t('exports.codebook.span', { ...column.versions }), codes: rows.length > 0 ? [...rows, left] : [] };
}
