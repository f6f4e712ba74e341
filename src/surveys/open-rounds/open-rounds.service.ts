import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { networkOf } from '../../platform/throttle/network.js';
import { Throttle } from '../../platform/throttle/throttle.service.js';
import { Conflict, NotFound } from '../../platform/web/errors.js';
import { hashOf } from '../invitations/invitation-token.js';
import { dayOf } from '../open.js';
import type { OpenedResponse } from '../opened-response.js';
import { ResponsesService } from '../responses.service.js';
import { Quotas } from '../rounds/quotas.service.js';
import { phaseOf, type Phase } from '../rounds/round.js';
import { SurveyRound } from '../rounds/round.entity.js';
import type { SurveyDefinition } from '../survey.js';
import { SurveysService } from '../surveys.service.js';

/** So many responses begin from one network, which may be a whole school's. */
const beginnings = { name: 'survey-open', times: 60, seconds: 3600 };

/** A round that anybody may answer. */
export interface OpenRound {
  round: SurveyRound;
  survey: SurveyDefinition;
  phase: Phase;
  isFull: boolean;
  opens: string;
  closes: string;
}

/** Answering by the one link that is open to anybody; each respondent then has a private link of her own. */
@Injectable()
export class OpenRoundsService {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
    private readonly responses: ResponsesService,
    private readonly quotas: Quotas,
    private readonly throttle: Throttle,
  ) {}

  /** @throws NotFound where no round that is open to anybody has this link */
  async find(link: string, now: Date): Promise<OpenRound> {
    const round = await this.database.repository(SurveyRound).findOneBy({ link });
    if (!round?.ways.includes('open')) throw new NotFound();
    const { opens, closes } = round;
    return { round, opens, closes, phase: phaseOf(round, dayOf(now)), isFull: await this.quotas.isFull(round.id), survey: await this.surveys.latest(round.surveyId) };
  }

  /** Begins a response. Returns what stands in her private link; only its hash is kept. @throws Conflict, TooMany */
  async begin(link: string, language: string, from: string, now: Date): Promise<string> {
    const { round, phase, isFull } = await this.find(link, now);
    const current = (await this.surveys.current()).find(({ surveyId }) => surveyId === round.surveyId);
    if (phase !== 'open' || !current) throw new Conflict('surveys.closed');
    if (isFull) throw new Conflict('surveys.full');
    await this.throttle.count(beginnings, networkOf(from));
    const key = randomBytes(18).toString('base64url');
    const { id: roundId, surveyId, wave } = round;
    await this.responses.begin({ way: 'open', personId: null, series: null, keyHash: hashOf(key), roundId, surveyId, versionId: current.versionId, about: '', wave, language }, now);
    return key;
  }

  /** The response to which a private link leads. @throws NotFound */
  open(key: string, now: Date): Promise<OpenedResponse> {
    return this.responses.openByKey(hashOf(key), now);
  }

  /** What was begun on this device, if that is still there. */
  async begunHere(key: string | undefined, now: Date): Promise<{ path: string; sent: boolean } | null> {
    const opened = key ? await this.responses.findByKey(hashOf(key), now) : null;
    return opened && { path: `/begun/${key}`, sent: opened.submittedAt !== null };
  }
}
