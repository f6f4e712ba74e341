import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import { emptyForm, type Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { LinkPurpose } from './link.entity.js';
import { NewPasswordForm, type WantedLinkForm } from './link.form.js';

/** Asking for a link: to sign in with, or to choose a new password with. */
export interface WantedLinkPage {
  form: ShownForm<WantedLinkForm>;
  action: string;
  lead: string;
  /** Where somebody goes whom no mail reaches. */
  otherWay: boolean;
}

/** The page that a link opens: one button, because programs that look through mails open links but press nothing. */
export interface LinkPage {
  action: string;
  name: string;
  purpose: Record<'signIn' | 'password' | 'address', boolean>;
  form: ShownForm<NewPasswordForm>;
}

/** A link that does not work any more: used, too old, or mistyped. */
export interface LinkOverPage {
  wantedPath: string;
}

export function signInLinkPage(form: Submitted<WantedLinkForm>, t: Translate): Page<WantedLinkPage> {
  const content = { form: shownForm(form, t), action: '/sign-in/link', lead: t('people.wanted.lead'), otherWay: false };
  return new Page('people/wanted-link', t('people.wanted.title'), content, form.valid ? 200 : 422);
}

export function forgottenPage(form: Submitted<WantedLinkForm>, t: Translate): Page<WantedLinkPage> {
  const content = { form: shownForm(form, t), action: '/password/forgotten', lead: t('people.forgotten.lead'), otherWay: true };
  return new Page('people/wanted-link', t('people.forgotten.title'), content, form.valid ? 200 : 422);
}

export function sentPage(t: Translate): Page {
  return new Page('people/link-sent', t('people.wanted.sentTitle'), {});
}

export function linkPage(link: { purpose: LinkPurpose; person: { name: string } }, token: string, t: Translate, form = emptyForm(NewPasswordForm)): Page<LinkPage> {
  const { purpose, person } = link;
  const content = {
    action: purpose === 'password' ? `/link/${token}/password` : `/link/${token}`,
    name: person.name,
    purpose: { signIn: purpose === 'sign-in', password: purpose === 'password', address: purpose === 'address' },
    form: shownForm(form, t),
  };
  return new Page('people/link', t('people.link.title', { name: person.name }), content, form.valid ? 200 : 422);
}

export function linkOverPage(t: Translate): Page<LinkOverPage> {
  return new Page('people/link-over', t('people.link.overTitle'), { wantedPath: '/sign-in/link' }, 410);
}
