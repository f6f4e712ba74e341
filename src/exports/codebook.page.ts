import { dateIn, numberIn } from '../platform/language/formats.js';
import { shown as saidIn, type ShownText } from '../courses/index.js';
import { directionOf } from '../platform/language/languages.js';
import type { Text } from '../platform/language/text.js';
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
  leftOut: { name: string; label: ShownText }[];
  variables: ShownVariable[];
}

export interface ShownVariable {
  name: string;
  label: ShownText;
  /** How it was asked; null where the label says it. */
  question: ShownText | null;
  /** What a code stands for; '' for other variables. */
  definition: string;
  span: string;
  codes: { code: string; meaning: string | ShownText; versions: string; count: string }[];
}

/** @param t says the sentences of the page in the first language of the table */
export function codebookPage({ table, entries }: Codebook, t: Translate): CodebookPage {
  const language = table.languages[0]!;
  return {
    language,
    direction: directionOf(language),
    title: inWords(table.title, table),
    made: t('exports.codebook.made', { day: dateIn(language, usualZone, table.madeAt), responses: numberIn(language, table.count), columns: numberIn(language, table.columns.length) }),
    leftOut: table.leftOut.columns.map(({ name, label }) => ({ name, label: saidOf(label, table) })),
    variables: entries.map((entry) => shown(entry, table, t)),
  };
}

function shown({ column, codes, empty }: CodebookEntry, table: Table, t: Translate): ShownVariable {
  const label = saidOf(column.label, table);
  const question = column.question ? saidOf(column.question, table) : label;
  const rows = codes.map(({ code, label: meaning, isAbsence, versions, count }) => ({ code: String(code), meaning: saidOf(meaning, table), versions: isAbsence ? '' : `${versions.from}–${versions.to}`, count: String(count) }));
  const left = { code: '', meaning: t('exports.codebook.empty'), versions: '', count: String(empty) };
  return { name: column.name, label, question: question.text === label.text ? null : question, definition: column.definition ?? '', span: t('exports.codebook.span', { ...column.versions }), codes: rows.length > 0 ? [...rows, left] : [] };
}

// What is lacking in the language of the page stands there in another one of the survey, and says so.
function saidOf(text: Text, { languages }: Table): ShownText {
  return saidIn(text, languages[0]!, languages.find((language) => text[language]) ?? Object.keys(text)[0] ?? languages[0]!);
}
