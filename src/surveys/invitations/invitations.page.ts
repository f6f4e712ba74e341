import type { ListedCohort } from '../../courses/index.js';
import { dateIn } from '../../platform/language/formats.js';
import { languages } from '../../platform/language/languages.js';
import { Page } from '../../platform/web/answers.js';
import type { Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { Reader } from '../answer-words.js';
import type { OpenedRound } from '../rounds/rounds.service.js';
import { addressesKept } from './invitation-mails.service.js';
import type { InvitationsForm } from './invitations.form.js';
import { invitationsPerPage, type ListedInvitation } from './invitations.service.js';

/** Who was invited to a round and how each invitation stands, and inviting more people. */
export interface InvitationsPage {
  roundPath: string;
  round: string;
  path: string;
  form: ShownForm<InvitationsForm>;
  languages: { value: string; label: string; selected: boolean }[];
  cohorts: { value: string; label: string; selected: boolean }[];
  /** Whether those who answered in an earlier round can be invited again. */
  hasEarlier: boolean;
  /** How long addresses are kept. */
  addressesKept: string;
  invitations: { who: string; state: string; mailed: string; revocation: string | null }[];
  more: string | null;
}

export function invitationsPage({ round, invitations }: OpenedRound & { invitations: ListedInvitation[] }, cohorts: readonly ListedCohort[], form: Submitted<InvitationsForm>, reader: Reader & { zone: string }): Page<InvitationsPage> {
  const { t } = reader;
  const path = `/rounds/${round.id}/invitations`;
  const listed = invitations.slice(0, invitationsPerPage);
  const content = {
    roundPath: `/rounds/${round.id}`,
    round: round.name,
    path,
    form: shownForm(form, t),
    languages: languages.map(({ code, name }) => ({ value: code, label: name, selected: code === form.values.language })),
    cohorts: cohorts.map(({ id, name }) => ({ value: id, label: name, selected: false })),
    hasEarlier: round.afterId !== null,
    addressesKept: t('surveys.invitations.kept', { count: addressesKept }),
    invitations: listed.map((invitation) => shownInvitation(invitation, path, reader)),
    more: invitations.length > invitationsPerPage ? `${path}?after=${listed.at(-1)!.id}` : null,
  };
  return new Page('surveys/invitations', t('surveys.invitations.title'), content, form.valid ? 200 : 422);
}

function shownInvitation({ id, who, state, mailedAt }: ListedInvitation, path: string, { language, zone, t }: Reader & { zone: string }): InvitationsPage['invitations'][number] {
  const canRevoke = state !== 'sent' && state !== 'revoked';
  return { who: who ?? t('surveys.invitations.removed'), state: t(`surveys.invitations.state.${state}`), mailed: mailedAt ? dateIn(language, zone, mailedAt) : '–', revocation: canRevoke ? `${path}/${id}/revocation` : null };
}
