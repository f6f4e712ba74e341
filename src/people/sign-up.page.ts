import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { Submitted } from '../platform/web/form.js';
import { shownForm, type ShownForm } from '../platform/web/shown-form.js';
import type { SignUpForm } from './sign-up.form.js';

/** What the sign-up page shows. */
export interface SignUpPage {
  form: ShownForm<SignUpForm>;
}

export function signUpPage(form: Submitted<SignUpForm>, t: Translate): Page<SignUpPage> {
  return new Page('people/sign-up', t('people.signUp.title'), { form: shownForm(form, t) }, form.valid ? 200 : 422);
}
