import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Consent } from '../person.entity.js';
import { isPurpose, purposes, type Purpose } from '../purposes.js';

/** What she agreed to, purpose by purpose, and all that she ever decided. */
export interface ConsentsPage {
  purposes: { name: Purpose; title: string; about: string; given: boolean; needed: boolean; version: string; at: Date | null }[];
  history: { at: Date; text: string }[];
}

/** `history` has the newest first. */
export function consentsPage(history: Consent[], t: Translate): Page<ConsentsPage> {
  const names = Object.keys(purposes) as Purpose[];
  return new Page('people/consents', t('people.consents.title'), {
    purposes: names.map((name) => shownPurpose(name, history, t)),
    history: history.map((consent) => ({ at: consent.at, text: sentence(consent, t) })),
  });
}

function shownPurpose(name: Purpose, history: Consent[], t: Translate): ConsentsPage['purposes'][number] {
  const latest = history.find(({ purpose }) => purpose === name);
  return {
    name,
    title: t(`people.purpose.${name}.title`),
    about: t(`people.purpose.${name}.about`),
    given: latest?.given ?? false,
    needed: purposes[name].needed,
    version: latest?.version ?? purposes[name].version,
    at: latest?.at ?? null,
  };
}

function sentence({ purpose, given, version }: Consent, t: Translate): string {
  const what = isPurpose(purpose) ? t(`people.purpose.${purpose}.title`) : purpose;
  return t(given ? 'people.consents.gave' : 'people.consents.tookBack', { purpose: what, version });
}
