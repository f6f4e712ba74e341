import { shown, type ShownText } from '../../courses/index.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { OfferedModule } from '../offered-modules.js';
import { answers, type FeedbackForm } from './feedback.form.js';

/** Why a module is not right for her. */
export interface FeedbackPage {
  path: string;
  module: ShownText;
  form: ShownForm<FeedbackForm>;
  choices: { value: string; label: string; hint: string; checked: boolean }[];
}

interface Reader {
  language: string;
  t: Translate;
}

export function feedbackPage({ course, module }: OfferedModule, form: Submitted<FeedbackForm>, reader: Reader): Page<FeedbackPage> {
  const { t, language } = reader;
  const content = {
    path: `/results/${course.slug}/${module.slug}/feedback`,
    module: shown(module.title, language, course.language),
    form: shownForm(form, t),
    choices: answers.map((value) => ({ value, label: t(`recommendations.feedback.answer.${value}`), hint: value === 'known' ? t('recommendations.feedback.knownHint') : '', checked: form.values.answer === value })),
  };
  return new Page('recommendations/feedback', t('recommendations.feedback.title'), content, form.valid ? 200 : 422);
}
