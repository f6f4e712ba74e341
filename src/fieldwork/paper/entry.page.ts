import { shown, type ShownText } from '../../courses/index.js';
import { Page } from '../../platform/web/answers.js';
import type { Spoken } from '../../platform/web/in-its-language.js';
import type { EntryField, EntryGroup } from './entry-groups.js';
import { entrySections } from './entry-groups.js';
import type { OpenEntry } from './entries.service.js';
import type { SheetReader } from './only-if.js';
import type { Remarks } from './remarks.js';
import { printedNumber } from './sheet-number.js';
import { typedFieldOf } from './typed-form.js';

/** A whole sheet as one form, in the order of the paper. */
export interface EntryPage {
  path: string;
  /** What is kept of the draft, as JSON, to tell what is changed on the page. */
  asShown: string;
  sheetPath: string;
  sheet: string;
  heading: ShownText;
  lead: string;
  /** The language in which the words of the paper stand here. */
  paperLanguage: string;
  paperDirection: 'ltr' | 'rtl';
  errors: { field: string; sentence: string }[];
  /** Whether a colleague types the sheet, so that nothing of this page was kept. */
  isTaken: boolean;
  /** Whether she is asked to look at what is odd, before it ends. */
  asksToLook: boolean;
  sections: { title: Spoken; onlyIf: Spoken[]; groups: ShownGroup[] }[];
}

export interface ShownGroup extends Omit<EntryGroup, 'fields'> {
  fields: ShownField[];
}

export interface ShownField extends EntryField {
  id: string;
  name: string;
  value: string;
  problem: string;
  note: string;
  /** Whether typing begins here. */
  isNext: boolean;
}

/** @param held why it comes back: she wanted to end it and cannot yet, or a colleague types the sheet and nothing was kept */
export function entryPage(open: OpenEntry, remarks: Remarks, reader: SheetReader, held: keyof typeof statuses | null = null): Page<EntryPage> {
  const printed = open.printedIn(reader.language);
  const { number } = open.sheet;
  const ending = held === 'unfinished';
  const next = held ? null : nextField(open);
  const withRemarks = (field: EntryField): ShownField => ({ ...field, id: idOf(field.variable), name: typedFieldOf(field.variable), value: open.typed[field.variable] ?? '', problem: remarks.problems[field.variable] ?? '', note: remarks.notes[field.variable] ?? '', isNext: field.variable === next });
  const content = {
    path: `/sheets/${number}/entry`,
    asShown: JSON.stringify(held === 'taken' ? {} : open.typed),
    sheetPath: `/sheets/${number}`,
    sheet: printedNumber(number),
    heading: shown(open.survey.title, reader.language, open.survey.language),
    lead: reader.t(`fieldwork.entry.lead.${open.standing === 'second' ? 'second' : 'first'}`),
    paperLanguage: printed.language,
    paperDirection: printed.direction,
    errors: ending ? Object.entries(remarks.problems).map(([variable, sentence]) => ({ field: idOf(variable), sentence })) : [],
    isTaken: held === 'taken',
    asksToLook: ending && Object.keys(remarks.problems).length === 0,
    sections: entrySections(open, printed).map((section) => ({ ...section, groups: section.groups.map((group) => ({ ...group, fields: group.fields.map(withRemarks) })) })),
  };
  return new Page('fieldwork/entry', reader.t('fieldwork.entry.title'), content, held ? statuses[held] : 200, 'sheet-entry');
}

const statuses = { unfinished: 422, taken: 409 } as const;

/** Where she goes on: behind the last field that is filled; in the first one where that was the last of the sheet, or none is. */
function nextField({ fields, typed }: OpenEntry): string {
  const last = fields.findLastIndex(({ variable }) => (typed[variable] ?? '') !== '');
  return (fields[last + 1] ?? fields[0]!).variable;
}

function idOf(variable: string): string {
  return `field-${variable}`;
}
