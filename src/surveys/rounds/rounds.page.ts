import { shown, type ShownText } from '../../courses/index.js';
import { countryIn } from '../../platform/language/countries.js';
import { numberIn } from '../../platform/language/formats.js';
import { Page } from '../../platform/web/answers.js';
import { emptyForm, type Submitted } from '../../platform/web/form.js';
import { shownForm, type ShownForm } from '../../platform/web/shown-form.js';
import type { Reader as ReaderOfAnswers } from '../answer-words.js';
import { dayOf } from '../open.js';
import type { SurveyDefinition } from '../survey.js';
import { dayIn } from '../surveys.page.js';
import type { CurrentSurvey } from '../surveys.service.js';
import type { SeenRound } from './round-desk.service.js';
import { QuotaForm } from './round.form.js';
import { phaseOf, type Phase, type Period } from './round.js';
import { roundsPerPage, type ListedRound } from './rounds.service.js';
import { groupName, groupsOf } from './quota-groups.js';

type Reader = ReaderOfAnswers & { now: Date };

/** The rounds that somebody runs. */
export interface RoundsPage {
  rounds: { path: string; name: string; survey: ShownText | null; meta: string; sent: string; phase: Phase; state: string }[];
  older: string | null;
}

/** A round: where it stands, who can answer and how, how many did, and how many of each group are wanted. */
export interface RoundPage {
  id: string;
  path: string;
  name: string;
  survey: ShownText;
  meta: string;
  phase: Phase;
  state: string;
  closed: boolean;
  /** The public link, or '' where it is not open to anybody. */
  link: string;
  /** The address at which it is answered without a name, or ''. */
  anonymousLink: string;
  invites: boolean;
  /** What a round after this one is good for. */
  afterLead: string;
  invitations: { term: string; value: string; href: string; action: string }[];
  progress: { way: string; begun: string; sent: string; overQuota: string }[];
  quotas: { group: string; filled: string; most: string; isFull: boolean; fields: { name: string; value: string }[] }[];
  groups: { value: string; label: string; selected: boolean }[];
  form: ShownForm<QuotaForm>;
}

export function roundsPage({ rounds: listed, surveys }: { rounds: readonly ListedRound[]; surveys: readonly CurrentSurvey[] }, reader: Reader): Page<RoundsPage> {
  const rounds = listed.slice(0, roundsPerPage).map((round) => {
    const survey = surveys.find((one) => one.survey.slug === round.survey)?.survey;
    return { path: `/rounds/${round.id}`, name: round.name, survey: survey ? shown(survey.title, reader.language, survey.language) : null, meta: metaOf(round, round.organisation, reader), sent: reader.t('surveys.rounds.sent', { number: numberIn(reader.language, round.sent) }), ...standing(round, reader) };
  });
  const older = listed.length > roundsPerPage ? `/rounds?before=${listed[roundsPerPage - 1]!.id}` : null;
  return new Page('surveys/rounds', reader.t('surveys.rounds.title'), { rounds, older });
}

export function roundPage({ round, survey, progress, states, quotas, origin }: SeenRound, reader: Reader, form: Submitted<QuotaForm> = emptyForm(QuotaForm)): Page<RoundPage> {
  const { t } = reader;
  const number = (value: number) => numberIn(reader.language, value);
  const content = {
    id: round.id,
    path: `/rounds/${round.id}`,
    name: round.name,
    survey: shown(survey.title, reader.language, survey.language),
    meta: metaOf(round, round.organisation?.name ?? null, reader),
    ...standing(round, reader),
    closed: round.closedAt !== null,
    link: round.ways.includes('open') ? `${origin}/s/${round.link}` : '',
    anonymousLink: round.ways.includes('anonymous') ? `${origin}/a/${round.link}` : '',
    invites: round.ways.includes('invitation'),
    afterLead: t(round.ways.includes('invitation') ? 'surveys.rounds.afterLead' : 'surveys.rounds.afterLeadToNobody'),
    invitations: states.map(({ state, count }) => ({ term: t(`surveys.invitations.state.${state}`), value: number(count), href: '', action: '' })),
    progress: progress.map(({ way, begun, sent, overQuota }) => ({ way: t(`surveys.way.${way}`), begun: number(begun), sent: number(sent), overQuota: number(overQuota) })),
    quotas: quotas.map(({ variable, value, most, filled }) => ({ group: groupName(survey, variable, value, reader), filled: number(filled), most: number(most), isFull: filled >= most, fields: [{ name: 'group', value: `${variable}=${value}` }] })),
    groups: groupOptions(survey, form.values.group, reader),
    form: shownForm(form, t),
  };
  return new Page('surveys/round', round.name, content, form.valid ? 200 : 422);
}

function standing(period: Period, { now, t }: Reader): { phase: Phase; state: string } {
  const phase = phaseOf(period, dayOf(now));
  return { phase, state: t(`surveys.rounds.phase.${phase}`) };
}

function metaOf({ wave, country, opens, closes }: Pick<ListedRound, 'wave' | 'country' | 'opens' | 'closes'>, organisation: string | null, reader: Reader): string {
  const place = [country && countryIn(reader.language, country), organisation].filter(Boolean);
  const parts = [reader.t(`surveys.wave.${wave || 'once'}`), ...(place.length > 0 ? place : [reader.t('surveys.rounds.everywhere')])];
  return [...parts, reader.t('surveys.rounds.days', { opens: dayIn(reader, opens), closes: dayIn(reader, closes) })].join(' · ');
}

function groupOptions(survey: SurveyDefinition, chosen: string, reader: Reader): RoundPage['groups'] {
  const all = groupsOf(survey).map(({ variable, value }) => ({ value: `${variable}=${value}`, label: groupName(survey, variable, value, reader) }));
  return [{ value: '', label: reader.t('surveys.rounds.choose') }, ...all].map((option) => ({ ...option, selected: option.value === chosen }));
}
