import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { Submitted } from '../platform/web/form.js';
import { shownForm, type ShownForm } from '../platform/web/shown-form.js';
import type { SignInForm } from './sign-in.form.js';

/** What the sign-in page shows. */
export interface SignInPage {
  form: ShownForm<SignInForm>;
}

export function signInPage(form: Submitted<SignInForm>, t: Translate): Page<SignInPage> {
  return new Page('people/sign-in', t('people.signIn.title'), { form: shownForm(form, t) }, form.valid ? 200 : 422);
}
