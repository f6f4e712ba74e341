import { shown, type ShownText } from '../../courses/index.js';
import { languages } from '../../platform/language/languages.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { SurveyDefinition } from '../../surveys/formulas.js';
import { canBeCoarsened } from '../dictionary/coarse.js';
import type { Column } from '../dictionary/column.js';
import type { Looked } from '../export-request.js';
import { formats } from '../formats.js';
import { canBeLeftOut } from '../left-out.js';
import { layouts, type ExportForm } from './export.form.js';
import { hiddenPeople, type HiddenPeople } from './hidden-people.js';
import { background } from './wish.js';

/** What can be chosen of a file of one survey. */
export interface NewExportPage {
  heading: ShownText;
  action: string;
  /** What the file would tell of the people in it; null until she asks. */
  looked: LookedPage | null;
  form: ShownForm<ExportForm>;
  formats: Choice[];
  layouts: Choice[];
  /** Empty where the survey was asked once. */
  waves: Choice[];
  languages: { value: string; label: string; selected: boolean }[];
  texts: Choice[];
  unfinished: Choice[];
  /** What may be left out: the variables by which somebody may be found, and others that the address names. */
  without: Choice[];
  /** What may be told less exactly; empty where the survey has no such variable. */
  coarsen: Choice[];
}

/** What is said before a file is made. */
export interface LookedPage {
  /** Null where nobody would be in the file. */
  hidden: HiddenPeople | null;
  treatments: string[];
}

interface Choice {
  value: string;
  label: string | ShownText;
  hint: string;
  checked: boolean;
}

interface Reader {
  language: string;
  t: Translate;
}

interface Survey {
  slug: string;
  versions: readonly { definition: SurveyDefinition }[];
  waves: readonly { wave: string }[];
  columns: readonly Column[];
}

/** @param looked what came of looking at the answers as they are now, where she asked for that */
export function newExportPage(survey: Survey, form: Submitted<ExportForm>, { language, t }: Reader, looked: Looked | null = null): Page<NewExportPage> {
  const { title, language: base, languages: written } = survey.versions.at(-1)!.definition;
  const { values } = form;
  const wanted = values.language || base;
  const choice = (value: string, label: string | ShownText, checked: boolean, hint = ''): Choice => ({ value, label, hint, checked });
  const content: NewExportPage = {
    heading: shown(title, language, base),
    action: `/exports/surveys/${survey.slug}`,
    looked: looked && { hidden: hiddenPeople(looked, base, { language, t }), treatments: looked.treatments.map((treatment) => t(`exports.treatment.${treatment}`)) },
    form: shownForm(form, t),
    formats: formats.map((format) => choice(format, t(`exports.kind.${format}`), values.format === format)),
    layouts: layouts.map((layout) => choice(layout, t(`exports.rows.${layout}`), values.layout === layout)),
    waves: survey.waves.some(({ wave }) => wave !== '') ? survey.waves.map(({ wave }) => choice(wave, wave || t('exports.withoutWave'), values.waves.includes(wave))) : [],
    languages: languages.filter(({ code }) => written.includes(code)).map(({ code, name }) => ({ value: code, label: name, selected: code === wanted })),
    texts: [choice('yes', t('exports.wish.alongside'), values.texts, t('exports.wish.textsHint'))],
    unfinished: [choice('yes', t('exports.wish.alongside'), values.unfinished, t('exports.wish.unfinishedHint'))],
    without: mayBeLeftOut(survey, values.without).map(({ name, label }) => choice(name, shown(label, language, base), values.without.includes(name), name)),
    coarsen: survey.columns.filter(canBeCoarsened).map(({ name, label }) => choice(name, shown(label, language, base), values.coarsen.includes(name), name)),
  };
  return new Page('exports/new-export', t('exports.wish.title'), content, form.valid ? 200 : 422);
}

// The address may name any variable: one that is looked at without has to be left out of the file as well.
function mayBeLeftOut(survey: Survey, wished: readonly string[]): Column[] {
  const offered = background(survey);
  return survey.columns.filter((column) => offered.includes(column) || (canBeLeftOut(column) && wished.includes(column.name)));
}
