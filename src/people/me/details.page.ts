import { languages } from '../../platform/language/languages.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { DetailsForm } from './details.form.js';

/** Changing one's name and languages. */
export interface DetailsPage {
  form: ShownForm<DetailsForm>;
  languages: Option[];
  readingLanguages: Option[];
}

interface Option {
  value: string;
  label: string;
  selected: boolean;
}

export function detailsPage(form: Submitted<DetailsForm>, t: Translate): Page<DetailsPage> {
  const { language, readingLanguage } = form.values;
  const none = { value: '', label: t('people.me.none'), selected: !readingLanguage };
  const content = { form: shownForm(form, t), languages: options(language), readingLanguages: [none, ...options(readingLanguage)] };
  return new Page('people/details', t('people.details.title'), content, form.valid ? 200 : 422);
}

function options(chosen: string): Option[] {
  return languages.map(({ code, name }) => ({ value: code, label: name, selected: code === chosen }));
}
