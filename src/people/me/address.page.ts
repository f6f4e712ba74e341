import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { AddressForm } from './address.form.js';

/** Telling an e-mail address, or confirming the one that was told. */
export interface AddressPage {
  form: ShownForm<AddressForm>;
}

export function addressPage(form: Submitted<AddressForm>, t: Translate): Page<AddressPage> {
  return new Page('people/address', t('people.address.title'), { form: shownForm(form, t) }, form.valid ? 200 : 422);
}
