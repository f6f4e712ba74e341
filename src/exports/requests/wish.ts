import { withError, type Submitted } from '../../platform/web/form.js';
import type { ExportForm } from './export.form.js';

/** What can be chosen of a survey: the smallest shape that a wish is held against. */
interface Choices {
  versions: readonly { definition: { languages: readonly string[] } }[];
  waves: readonly { wave: string }[];
}

/** A form with the mistakes that only the survey knows: waves and languages that it has not. */
export function heldAgainst<Form extends ExportForm>(survey: Choices, form: Submitted<Form>): Submitted<Form> {
  const { waves, language } = form.values;
  const knowsWaves = waves.every((wanted) => survey.waves.some(({ wave }) => wave === wanted));
  const knowsLanguage = language === '' || survey.versions.at(-1)!.definition.languages.includes(language);
  const known = knowsWaves ? form : withError(form, 'waves', 'exports.wish.waveUnknown');
  return knowsLanguage ? known : withError(known, 'language', 'exports.wish.languageUnknown');
}

/** What was chosen so far: whoever only looks need not say yet what the file is for. */
export function chosenSoFar<Form extends ExportForm>(form: Submitted<Form>): Submitted<Form> {
  const errors = form.errors.filter(({ field }) => field !== 'purpose');
  return { ...form, errors, valid: errors.length === 0 };
}

/** What a form without mistakes asks for. */
export function wishOf({ format, layout, waves, language, texts, unfinished, purpose }: ExportForm) {
  return { format, layout, waves: waves.length > 0 ? waves : null, language: language === '' ? null : language, texts, unfinished, purpose };
}
