import { languages } from '../../platform/language/languages.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Viewer } from '../viewer.js';

/** Everything about her account, each with the page where it is changed. */
export interface MePage {
  rows: { term: string; value: string; href: string; action: string }[];
}

/** A sign-in name as far as it is shown: a phone number never is. */
interface Name {
  kind: 'email' | 'phone' | 'username';
  value: string;
  verifiedAt: Date | null;
}

export function mePage(viewer: Viewer, names: Name[], t: Translate): Page<MePage> {
  const rows = [
    row('name', viewer.name, '/me/details', t),
    row('language', nameOf(viewer.language), '/me/details', t),
    row('readingLanguage', viewer.readingLanguage ? nameOf(viewer.readingLanguage) : t('people.me.none'), '/me/details', t),
    ...names.map((name) => nameRow(name, t)),
    ...(names.some(({ kind }) => kind === 'email') ? [] : [row('email', t('people.me.none'), '/me/address', t)]),
    row('password', t('people.me.hidden'), '/me/password', t),
    row('recoveryCode', t('people.me.hidden'), '/me/recovery-code', t),
    row('devices', t('people.me.devicesValue'), '/me/devices', t),
    row('consents', t('people.me.consentsValue'), '/me/consents', t),
    row('data', t('people.me.dataValue'), '/me/data', t),
    row('programs', t('people.me.programsValue'), '/me/tokens', t),
  ];
  return new Page('people/me', t('people.me.title'), { rows });
}

function row(about: string, value: string, href: string, t: Translate): MePage['rows'][number] {
  return { term: t(`people.me.${about}`), value, href, action: t('people.me.change') };
}

function nameRow({ kind, value, verifiedAt }: Name, t: Translate): MePage['rows'][number] {
  if (kind === 'phone') return { ...row('phone', t('people.me.phoneValue'), '', t), action: '' };
  if (kind === 'username') return { ...row('username', value, '', t), action: '' };
  return verifiedAt ? { ...row('email', value, '', t), action: '' } : row('email', t('people.me.unproved', { address: value }), '/me/address', t);
}

function nameOf(code: string): string {
  return languages.find((language) => language.code === code)?.name ?? code;
}
