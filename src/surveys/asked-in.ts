import { directionOf } from '../platform/language/languages.js';
import type { Translate } from '../platform/language/translations.js';
import type { Reader } from './answer-words.js';
import type { Place } from './place.js';
import type { ShownInputs } from './shown-question.js';
import type { SurveyDefinition } from './survey.js';

/** Somebody who reads a page, and may read on it what is written in another language only. */
export interface PageReader extends Reader {
  zone: string;
  tIn(language: string): Translate;
}

/** In which language questions stand, with all words that belong to them: in that of the woman who is spoken to, or of the one who reads. */
export function askedIn(survey: SurveyDefinition, { spokenTo }: Pick<Place, 'spokenTo'>, reader: PageReader): Reader {
  return spokenTo ?? readableIn(survey, reader);
}

/** The language in which the questions stand once more, for the worker beside her; null where both read the same. */
export function besideIn(survey: SurveyDefinition, { spokenTo }: Pick<Place, 'spokenTo'>, reader: PageReader): Reader | null {
  const beside = readableIn(survey, reader);
  return spokenTo && beside.language !== spokenTo.language ? beside : null;
}

function readableIn(survey: SurveyDefinition, reader: PageReader): Reader {
  const language = survey.languages.includes(reader.language) ? reader.language : survey.language;
  return { language, t: reader.tIn(language) };
}

/** A question in a second language: what is asked, and what can be said, in the same order. */
export interface Beside {
  language: string;
  direction: 'ltr' | 'rtl';
  text: string;
  /** HTML of a piece of information, or ''. */
  html: string;
  lines: string[];
}

export function besideOf({ text, html, inputs }: { text: string; html: string; inputs: ShownInputs | null }, { language }: Reader): Beside {
  return { language, direction: directionOf(language), text, html, lines: inputs ? linesIn(inputs) : [] };
}

/** The controls of a question, each thing to choose with its words in the second language. */
export function withBeside(inputs: ShownInputs | null, second: ShownInputs | null): ShownInputs | null {
  if (inputs?.partial === 'survey-choices' && second?.partial === 'survey-choices') return { ...inputs, options: paired(inputs.options, second.options) };
  if (inputs?.partial === 'survey-needs' && second?.partial === 'survey-needs') return { ...inputs, rows: paired(inputs.rows, second.rows) };
  return inputs;
}

/** What can be said to a question, a line for each; things to choose have their second words beside them. */
function linesIn(inputs: ShownInputs): string[] {
  switch (inputs.partial) {
    case 'survey-choices':
      return [];
    case 'survey-needs':
      return (inputs.rows[0]?.parts ?? []).map(({ caption, steps }) => `${caption} ${labelsOf(steps).join(' · ')}`);
    case 'survey-scale':
      return [`${inputs.from} … ${inputs.to}`, ...labelsOf(inputs.steps.filter(({ value }) => !/^\d+$/.test(value)))];
    case 'survey-ranking':
      return [...labelsOf(inputs.rows), ...labelsOf(inputs.missing)];
    default:
      return labelsOf(inputs.missing);
  }
}

function paired<Thing extends { label: string; also: string }>(things: readonly Thing[], second: readonly Thing[]): Thing[] {
  return things.map((thing, index) => ({ ...thing, also: second[index]!.label }));
}

function labelsOf(things: readonly { label: string }[]): string[] {
  return things.map(({ label }) => label);
}
