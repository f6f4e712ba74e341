import type { ProofForm } from '../people/index.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { Submitted } from '../platform/web/form.js';
import { shownForm, type ShownForm } from '../platform/web/shown-form.js';

/** What goes and what stays, and the form that does it. */
export interface ErasurePage {
  form: ShownForm<ProofForm>;
}

export function erasurePage(form: Submitted<ProofForm>, t: Translate): Page<ErasurePage> {
  return new Page('privacy/erasure', t('privacy.erasure.title'), { form: shownForm(form, t) }, form.valid ? 200 : 422);
}
