import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { ProofForm } from '../proof.form.js';
import type { PasswordForm } from './secrets.form.js';

/** Choosing another password. */
export interface PasswordPage {
  form: ShownForm<PasswordForm>;
}

/** Getting another recovery code. */
export interface NewRecoveryCodePage {
  form: ShownForm<ProofForm>;
}

export function passwordPage(form: Submitted<PasswordForm>, t: Translate): Page<PasswordPage> {
  return new Page('people/password', t('people.password.title'), { form: shownForm(form, t) }, form.valid ? 200 : 422);
}

export function newRecoveryCodePage(form: Submitted<ProofForm>, t: Translate): Page<NewRecoveryCodePage> {
  return new Page('people/new-recovery-code', t('people.newCode.title'), { form: shownForm(form, t) }, form.valid ? 200 : 422);
}
