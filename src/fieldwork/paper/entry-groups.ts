import type { AnswerCodes, Question, SurveyDefinition } from '../../surveys/formulas.js';
import { inOneLine, type Spoken } from '../../platform/web/in-its-language.js';
import { consentField } from './entry-check.js';
import { fieldsOf, type Field } from './fields.js';
import type { OnlyIf } from './only-if.js';
import type { Body, Box } from './printed-bodies.js';
import type { Item, PrintedSheet } from './printed-sheet.js';

/** A question as it is typed: its number and its words to find it on the paper, what the codes mean, and its fields. */
export interface EntryGroup {
  number: string;
  text: Spoken;
  onlyIf: Spoken[];
  legends: Spoken[];
  fields: EntryField[];
}

export interface EntryField {
  variable: string;
  /** What it is among several fields of the question; '' where it is the only one. */
  label: Spoken;
  /** Whether words are typed there, and whether they have several lines. */
  words: boolean;
  long: boolean;
}

export interface EntrySection {
  title: Spoken;
  onlyIf: Spoken[];
  groups: EntryGroup[];
}

/** The whole sheet in the order of the paper; the consent comes first. */
export function entrySections({ survey, codes }: { survey: SurveyDefinition; codes: AnswerCodes }, printed: PrintedSheet): EntrySection[] {
  const { words, sections } = printed;
  const consent = { number: '', text: words.consentTitle, onlyIf: [], legends: [legendOf(words.consentBoxes)], fields: [{ variable: consentField, label: '', words: false, long: false }] };
  const asked = sections.map(({ title, onlyIf, items }, page) => ({
    title,
    onlyIf: sentencesIn(onlyIf),
    groups: items.flatMap((item, index) => groupOf(item, survey.pages[page]!.questions[index]!, fieldsOf(survey.pages[page]!.questions[index]!, codes))),
  }));
  return [{ title: '', onlyIf: [], groups: [consent] }, ...asked];
}

function groupOf({ number, text, onlyIf, body }: Item, question: Question, fields: readonly Field[]): EntryGroup[] {
  if (!body) return [];
  const labels = labelsOf(body, fields.length);
  const shown = fields.map(({ variable, takes }, index) => ({ variable, label: labels[index]!, words: takes === 'words', long: question.kind === 'text' && question.long }));
  return [{ number, text, onlyIf: sentencesIn(onlyIf), legends: legendsOf(body), fields: shown }];
}

function sentencesIn(onlyIf: OnlyIf | null): Spoken[] {
  return onlyIf ? [onlyIf.any, ...onlyIf.sentences].filter((sentence) => sentence !== '') : [];
}

/** What each field of a question is: a line of the table and which of its two questions, or the words beside an option. */
function labelsOf(body: Body, count: number): Spoken[] {
  if (body.partial === 'sheet-needs') return body.rows.flatMap(({ number, label }) => body.parts.map(({ title }) => inOneLine([number, ' ', label, ` – ${title}`], '')));
  const own = body.partial === 'sheet-choices' ? (body.boxes.find(({ line }) => line)?.label ?? '') : '';
  return ['', own].slice(0, count);
}

function legendsOf(body: Body): Spoken[] {
  switch (body.partial) {
    case 'sheet-choices':
      return [legendOf([...body.boxes, ...body.missing])];
    case 'sheet-needs':
      return body.parts.map(({ title, steps }) => inOneLine([title, legendOf(steps)], ' '));
    case 'sheet-scale':
      return [legendOf([{ code: body.steps[0]!, label: body.from }, { code: body.steps.at(-1)!, label: body.to }, ...body.missing])];
    default:
      return body.missing.length > 0 ? [legendOf(body.missing)] : [];
  }
}

/** “1 Yes · 2 No”; the code and what it means stay together whichever way the line runs. */
function legendOf(boxes: readonly Pick<Box, 'code' | 'label'>[]): Spoken {
  return inOneLine(boxes.map(({ code, label }) => inOneLine([`\u2066${code}\u2069`, label], ' ')), ' · ');
}
