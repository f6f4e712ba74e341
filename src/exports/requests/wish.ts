import { withError, type Submitted } from '../../platform/web/form.js';
import type { Column } from '../dictionary/column.js';
import { canBeCoarsened } from '../dictionary/coarse.js';
import { identifying } from '../identifying.js';
import { canBeLeftOut, cannotBeLeftOut } from '../left-out.js';
import type { ExportForm } from './export.form.js';

/** What can be chosen of a survey: the smallest shape that a wish is held against. */
interface Choices {
  versions: readonly { definition: { languages: readonly string[] } }[];
  waves: readonly { wave: string }[];
  columns: readonly Column[];
}

/** A form with the mistakes that only the survey knows: waves, languages and variables that it has not. */
export function heldAgainst<Form extends ExportForm>(survey: Choices, form: Submitted<Form>): Submitted<Form> {
  const { waves, language, without, coarsen } = form.values;
  const knowsWaves = waves.every((wanted) => survey.waves.some(({ wave }) => wave === wanted));
  const knowsLanguage = language === '' || survey.versions.at(-1)!.definition.languages.includes(language);
  const known = knowsWaves ? form : withError(form, 'waves', 'exports.wish.waveUnknown');
  const told = knowsLanguage ? known : withError(known, 'language', 'exports.wish.languageUnknown');
  const [unknown] = cannotBeLeftOut(survey.columns, without);
  const left = unknown === undefined ? told : withError(told, 'without', 'exports.wish.withoutUnknown', { name: unknown, names: namesOf(background(survey)) });
  const able = survey.columns.filter(canBeCoarsened);
  const unable = coarsen.find((name) => !able.some((column) => column.name === name));
  return unable === undefined ? left : withError(left, 'coarsen', 'exports.wish.coarsenUnknown', { name: unable, names: namesOf(able) });
}

/** The columns of a survey by which somebody may be found, and which may be left out. */
export function background({ columns }: Pick<Choices, 'columns'>): Column[] {
  return identifying(columns, []).filter(canBeLeftOut);
}

function namesOf(columns: readonly Column[]): string {
  return columns.map(({ name }) => name).join(', ');
}

/** What was chosen so far: whoever only looks need not say yet what the file is for. */
export function chosenSoFar<Form extends ExportForm>(form: Submitted<Form>): Submitted<Form> {
  const errors = form.errors.filter(({ field }) => field !== 'purpose');
  return { ...form, errors, valid: errors.length === 0 };
}

/** What a form without mistakes asks for. */
export function wishOf({ format, layout, waves, language, texts, unfinished, without, coarsen, purpose }: ExportForm) {
  return { format, layout, waves: waves.length > 0 ? waves : null, language: language === '' ? null : language, texts, unfinished, without, coarsen, purpose };
}
