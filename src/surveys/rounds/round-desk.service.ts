import { Inject, Injectable } from '@nestjs/common';
import { OrganisationsService, type Organisation, type Viewer } from '../../people/index.js';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import type { Translate } from '../../platform/language/translations.js';
import { withError, type Submitted } from '../../platform/web/form.js';
import { InvitationsService, type InvitationState } from '../invitations/invitations.service.js';
import { SurveysService, type CurrentSurvey } from '../surveys.service.js';
import { Quotas } from './quotas.service.js';
import type { SurveyQuota, SurveyRound } from './round.entity.js';
import type { RoundForm, RoundPlanForm } from './round.form.js';
import { daysAfter, monthsAfter } from './round.js';
import { RoundsService, runners, type ListedRound, type OpenedRound, type RoundPlan, type WayProgress } from './rounds.service.js';

/** Between an earlier round and the one half a year after it; and how long that one is open. */
const [halfAYear, openDays] = [6, 28];

/** What a round can be made of. */
export interface RoundChoices {
  surveys: CurrentSurvey[];
  organisations: Organisation[];
  viewer: Viewer;
}

/** A round with all that its page tells. */
export interface SeenRound extends OpenedRound {
  progress: WayProgress[];
  states: { state: InvitationState; count: number }[];
  quotas: SurveyQuota[];
  origin: string;
}

/** What the pages of rounds are made from, and what comes of their forms. */
@Injectable()
export class RoundDesk {
  constructor(
    private readonly rounds: RoundsService,
    private readonly invitations: InvitationsService,
    private readonly quotas: Quotas,
    private readonly surveys: SurveysService,
    private readonly organisations: OrganisationsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async choices(viewer: Viewer): Promise<RoundChoices> {
    return { surveys: await this.surveys.current(), organisations: await this.organisations.forRoles(viewer, runners), viewer };
  }

  /** The viewer’s rounds, with the surveys that they ask. */
  async listed(viewer: Viewer, before: string | null): Promise<{ rounds: ListedRound[]; surveys: CurrentSurvey[] }> {
    const [rounds, surveys] = await Promise.all([this.rounds.list(viewer, before), this.surveys.current()]);
    return { rounds, surveys };
  }

  /** @throws NotFound */
  async seen(viewer: Viewer, id: string): Promise<SeenRound> {
    const opened = await this.rounds.openTo(viewer, id);
    const [progress, states, quotas] = await Promise.all([this.rounds.progress(opened.round), this.invitations.states(opened.round.id), this.quotas.of(opened.round.id)]);
    return { ...opened, progress, states, quotas, origin: this.settings.publicUrl.origin };
  }

  /** A new round, or the form with what is wrong. */
  async create(viewer: Viewer, form: Submitted<RoundForm>, now: Date): Promise<SurveyRound | Submitted<RoundForm>> {
    const { survey, wave, organisationId, country, after } = form.values;
    const checked = withDays(form);
    if (!checked.valid) return checked;
    const known = (await this.surveys.current()).some(({ surveyId }) => surveyId === Number(survey));
    if (!known) return withError(form, 'survey', 'surveys.rounds.surveyMissing');
    // An earlier round has to be hers as well.
    const afterId = after ? (await this.rounds.openTo(viewer, after)).round.id : null;
    const place = { organisationId: organisationId || null, country: country || null };
    const made = await this.rounds.create(viewer, { ...planIn(form.values), ...place, surveyId: Number(survey), wave, afterId }, now);
    return made ?? withError(form, 'country', 'surveys.rounds.notYours');
  }

  /** Null when it was changed; else the form with what is wrong. */
  async change(viewer: Viewer, id: string, form: Submitted<RoundPlanForm>): Promise<Submitted<RoundPlanForm> | null> {
    const checked = withDays(form);
    if (!checked.valid) return checked;
    await this.rounds.change(viewer, id, planIn(form.values));
    return null;
  }

  /** What a round half a year after another begins with. @throws NotFound */
  async followUp(viewer: Viewer, earlierId: string, t: Translate): Promise<Partial<RoundForm>> {
    const { round } = await this.rounds.openTo(viewer, earlierId);
    const opens = monthsAfter(round.closes, halfAYear);
    const { name, surveyId, organisationId, country, ways, reminders, reminderDays } = round;
    const same = { ways, reminders: String(reminders), reminderDays: String(reminderDays), organisationId: organisationId ?? '', country: country ?? '' };
    return { ...same, name: t('surveys.rounds.followUpName', { name }), survey: String(surveyId), wave: 'six-months', opens, closes: daysAfter(opens, openDays), after: round.id };
  }
}

function planIn({ name, opens, closes, ways, reminders, reminderDays }: RoundPlanForm): RoundPlan {
  return { name, opens, closes, ways: [...new Set(ways)], reminders: Number(reminders), reminderDays: Number(reminderDays) };
}

function withDays<Form extends RoundPlanForm>(form: Submitted<Form>): Submitted<Form> {
  const { opens, closes } = form.values;
  const unreal = (['opens', 'closes'] as const).find((field) => form.valid && new Date(`${form.values[field]}T00:00:00Z`).toJSON()?.slice(0, 10) !== form.values[field]);
  if (unreal) return withError(form, unreal, 'surveys.rounds.dayMissing');
  return form.valid && closes < opens ? withError(form, 'closes', 'surveys.rounds.closesEarly') : form;
}
