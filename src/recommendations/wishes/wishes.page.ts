import { languages } from '../../platform/language/languages.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import { goalOutside, noSecondLanguage, weeklyTimes } from './wishes.js';
import type { WishesForm } from './wishes.form.js';

/** What she wants and how much time she has. */
export interface WishesPage {
  form: ShownForm<WishesForm>;
  /** None where her framework has no goals. */
  goals: Choice[];
  times: Choice[];
  languages: { value: string; label: string; selected: boolean }[];
}

interface Choice {
  value: string;
  label: string;
  hint: '';
  checked: boolean;
}

interface Reader {
  language: string;
  t: Translate;
}

export function wishesPage(goals: readonly string[], form: Submitted<WishesForm>, { t, language }: Reader): Page<WishesPage> {
  const { values } = form;
  const choices = (codes: readonly string[], chosen: string, label: (code: string) => string) => [...codes, ''].map((code): Choice => ({ value: code, label: code === '' ? t('recommendations.wishes.unknown') : label(code), hint: '', checked: code === chosen }));
  // Her own language is no second one, unless she once said so.
  const others = languages.filter(({ code }) => code !== language || code === values.language).map(({ code, name }) => ({ value: code, label: name, selected: code === values.language }));
  const content = {
    form: shownForm(form, t),
    goals: goals.length > 0 ? choices([...goals, goalOutside], values.goal, (goal) => t(goal === goalOutside ? 'recommendations.wishes.goalOutside' : `recommendations.goals.${goal}`)) : [],
    times: choices(weeklyTimes, values.time, (time) => t(`recommendations.wishes.time.${time}`)),
    languages: [{ value: noSecondLanguage, label: t('recommendations.wishes.oneLanguage'), selected: values.language === noSecondLanguage }, ...others],
  };
  return new Page('recommendations/wishes', t('recommendations.wishes.title'), content, form.valid ? 200 : 422);
}
