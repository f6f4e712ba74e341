import { calendarDayIn, dateIn } from '../../platform/language/formats.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { AccessToken } from './access-token.entity.js';
import { lifetimes, type AccessTokenForm } from './access-token.form.js';
import { scopes, type Scope } from './scopes.js';

/** Her access tokens, and the form for a new one. */
export interface AccessTokensPage {
  form: ShownForm<AccessTokenForm>;
  /** The token just made: it is seen this one time. */
  created: string | null;
  tokens: ShownToken[];
  scopeChoices: { value: string; label: string; hint: string; checked: boolean }[];
  lifetimes: { value: string; label: string; selected: boolean }[];
}

export interface ShownToken {
  id: string;
  name: string;
  may: string[];
  until: string;
  used: string;
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
  now: Date;
}

export function accessTokensPage(tokens: AccessToken[], form: Submitted<AccessTokenForm>, created: string | null, reader: Reader): Page<AccessTokensPage> {
  const { t } = reader;
  const content = {
    form: shownForm(form, t),
    created,
    tokens: tokens.map((token) => shownToken(token, reader)),
    scopeChoices: scopes.map((scope) => ({ value: scope, label: t(scopeKey(scope)), hint: scope, checked: form.values.scopes.includes(scope) })),
    lifetimes: lifetimes.map((days) => ({ value: days, label: t('people.tokens.daysCount', { count: Number(days) }), selected: form.values.days === days })),
  };
  return new Page('people/access-tokens', t('people.tokens.title'), content, form.valid ? 200 : 422);
}

function shownToken(token: AccessToken, { t, language, zone, now }: Reader): ShownToken {
  const date = dateIn(language, zone, token.expiresAt);
  return {
    id: token.id,
    name: token.name,
    may: token.scopes.map((scope) => t(scopeKey(scope))),
    until: token.expiresAt > now ? t('people.tokens.until', { date }) : t('people.tokens.ended', { date }),
    used: token.lastUsedOn ? t('people.tokens.lastUsed', { date: calendarDayIn(language, new Date(token.lastUsedOn)) }) : t('people.tokens.neverUsed'),
  };
}

/** The sentence that says what a scope allows. */
function scopeKey(scope: Scope): string {
  return `people.scope.${scope.replace(':', '-')}`;
}
