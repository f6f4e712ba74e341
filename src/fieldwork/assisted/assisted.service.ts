import { Injectable } from '@nestjs/common';
import type { Organisation, Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { Translations } from '../../platform/language/translations.js';
import { Conflict, NotFound } from '../../platform/web/errors.js';
import { leadsToResults, OwnResultsService, ResponsesService, resultsEnd, RoundOffers, SurveysService, type LedResults, type OfferedRound, type OpenedResponse } from '../../surveys/index.js';
import { dayOf, isOpen, type SurveyDefinition } from '../../surveys/formulas.js';
import { consentVersion } from '../consent-version.js';
import type { SheetReader } from '../paper/only-if.js';
import { roundNamed, type WrongField } from '../round-choice.js';
import { Workplaces } from '../workplaces.service.js';
import { Assistance } from './assistance.entity.js';
import type { AssistanceForm } from './assisted.form.js';

/** Before anything is asked: in which language, and in whose name. */
export interface AssistanceOffer {
  survey: SurveyDefinition;
  organisations: Organisation[];
  rounds: OfferedRound[];
  /** She who is asked, in the language in which she is. */
  hers: SheetReader;
}

/** What became of answers that were written down for somebody; the answers are not in it. */
export interface OpenAssistance {
  assistance: Assistance;
  survey: SurveyDefinition | null;
  hers: SheetReader;
  isMine: boolean;
  sentAt: Date | null;
  /** Why nobody can go on with what was not sent, and its last day; null where somebody can. */
  end: Pick<OpenedResponse, 'end' | 'closes'> | null;
  mayShowResults: boolean;
}

/** Her results, for one page that is shown once. */
export interface SpokenResults {
  survey: SurveyDefinition;
  number: number;
  results: LedResults;
  hers: SheetReader;
}

/** A worker beside a woman: her consent comes first, and when she has ended nobody reads her answers any more. */
@Injectable()
export class AssistedService {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
    private readonly responses: ResponsesService,
    private readonly workplaces: Workplaces,
    private readonly rounds: RoundOffers,
    private readonly results: OwnResultsService,
    private readonly translations: Translations,
  ) {}

  /** @throws NotFound */
  async offer(viewer: Viewer, slug: string, language: string, now: Date): Promise<AssistanceOffer> {
    const { survey, surveyId } = await this.surveys.published(slug);
    const organisations = await this.workplaces.of(viewer);
    const rounds = await this.rounds.of(surveyId, organisations.map(({ id }) => id), now);
    return { survey, organisations, rounds, hers: this.readerOf(survey.languages.includes(language) ? language : survey.language) };
  }

  /** Begins when she has said yes. What is wrong where the viewer does not work for the organisation, the survey is not offered in her language, or the round is not open there. @throws Conflict when the survey is closed. */
  async begin(viewer: Viewer, slug: string, { organisation, language, round: wanted }: AssistanceForm, now: Date): Promise<{ number: number } | { wrong: WrongField }> {
    const { survey, surveyId, versionId } = await this.surveys.published(slug);
    if (!(await this.isHers(viewer, organisation)) || !survey.languages.includes(language)) return { wrong: 'organisation' };
    const round = roundNamed(wanted, await this.rounds.of(surveyId, [organisation], now));
    if (round === undefined) return { wrong: 'round' };
    if (!round && !isOpen(survey, dayOf(now))) throw new Conflict('surveys.closed');
    return this.database.transaction(async () => {
      const { id } = await this.responses.begin({ way: 'assisted', personId: null, series: null, keyHash: null, roundId: round?.id ?? null, organisationId: organisation, surveyId, versionId, about: '', wave: round?.wave ?? '', language }, now);
      const { number } = await this.database.repository(Assistance).save({ organisationId: organisation, responseId: id, workerId: viewer.id, language, consentVersion, consentedAt: now });
      return { number };
    });
  }

  /** @throws NotFound for those of other organisations. */
  async open(viewer: Viewer, number: number, now: Date): Promise<OpenAssistance> {
    const assistance = await this.find(viewer, number);
    const response = assistance.responseId ? await this.responses.open(assistance.responseId, now) : null;
    const sentAt = response?.submittedAt ?? null;
    const isMine = assistance.workerId === viewer.id;
    return { assistance, survey: response?.survey ?? null, hers: this.readerOf(assistance.language), isMine, sentAt, end: response?.end ? response : null, mayShowResults: isMine && assistance.resultsAt === null && isRecent(sentAt, now) && leadsToResults(response!.survey) };
  }

  /** The response that the viewer writes. @throws NotFound for those of her colleagues. */
  async responseOf(viewer: Viewer, number: number, now: Date): Promise<{ opened: OpenedResponse; hers: SheetReader }> {
    const { responseId, workerId, language } = await this.find(viewer, number);
    if (!responseId || workerId !== viewer.id) throw new NotFound();
    return { opened: await this.responses.open(responseId, now), hers: this.readerOf(language) };
  }

  /** Her results, the first time that they are asked for, within an hour; null afterwards. */
  async resultsOf(viewer: Viewer, number: number, now: Date): Promise<SpokenResults | null> {
    const { opened, hers } = await this.responseOf(viewer, number, now);
    if (!isRecent(opened.submittedAt, now)) return null;
    const first = await this.database.change('UPDATE assistance SET results_at = $2 WHERE number = $1 AND results_at IS NULL', [number, now]);
    if (first === 0) return null;
    return { results: await this.results.of(opened, hers.language, now), survey: opened.survey, number, hers };
  }

  /** Deletes what a woman said who changed her mind. */
  async withdraw(viewer: Viewer, number: number, now: Date): Promise<void> {
    const { responseId } = await this.find(viewer, number);
    await this.database.transaction(async () => {
      await this.database.repository(Assistance).update({ number }, { withdrawnAt: now });
      if (responseId) await this.responses.withdraw(responseId);
    });
  }

  private async find(viewer: Viewer, number: number): Promise<Assistance> {
    const assistance = number < 2 ** 31 ? await this.database.repository(Assistance).findOneBy({ number }) : null;
    if (!assistance || !(await this.isHers(viewer, assistance.organisationId))) throw new NotFound();
    return assistance;
  }

  private async isHers(viewer: Viewer, organisation: string): Promise<boolean> {
    return (await this.workplaces.of(viewer)).some(({ id }) => id === organisation);
  }

  private readerOf(language: string): SheetReader {
    return { language, t: this.translations.in(language) };
  }
}

function isRecent(sentAt: Date | null, now: Date): boolean {
  return sentAt !== null && now < resultsEnd(sentAt);
}
