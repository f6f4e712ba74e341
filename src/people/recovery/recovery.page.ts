import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { FreshCode } from './recovery-cookie.js';
import type { RecoveryForm } from './recovery.form.js';

/** The time in which a recovery code can be seen. */
export interface RecoveryCodePage {
  username: string | null;
  recoveryCode: string;
}

/** The way back into an account for somebody whom no mail reaches. */
export interface RecoverPage {
  form: ShownForm<RecoveryForm>;
}

export function recoveryCodePage(fresh: FreshCode, t: Translate): Page<RecoveryCodePage> {
  return new Page('people/recovery-code', t('people.recovery.title'), { username: fresh.username, recoveryCode: fresh.code });
}

export function recoverPage(form: Submitted<RecoveryForm>, t: Translate): Page<RecoverPage> {
  return new Page('people/recover', t('people.recover.title'), { form: shownForm(form, t) }, form.valid ? 200 : 422);
}
