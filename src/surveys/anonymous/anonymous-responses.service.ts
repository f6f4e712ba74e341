import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { Conflict } from '../../platform/web/errors.js';
import { Flow, type Answer, type Answers } from '../answers.js';
import { dayOf } from '../open.js';
import type { OpenedResponse, ResponseStore } from '../opened-response.js';
import { Quotas } from '../rounds/quotas.service.js';
import type { SurveyDefinition } from '../survey.js';
import { SurveysService } from '../surveys.service.js';
import type { AnonymousRound } from './anonymous-round.js';
import { AnonymousBoxes } from './boxes.service.js';
import { AnonymousDrafts } from './drafts.service.js';
import { keysOf, type CodeKeys } from './keys.js';
import type { Sheet } from './sheet.js';

/** Whether she has begun; `full` when she has not, and the round has all the answers that it wants. */
export type Standing = 'new' | 'full' | 'begun' | 'sent';

/** Answers of somebody whom only her code can find, as the pages of a survey see them. `root` is what her code comes to. */
@Injectable()
export class AnonymousResponses {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveysService,
    private readonly drafts: AnonymousDrafts,
    private readonly boxes: AnonymousBoxes,
    private readonly quotas: Quotas,
  ) {}

  /** Begins with a code. Whoever has begun with it already goes on. @throws Conflict when the round is not open or wants no more. */
  async begin(round: AnonymousRound, root: Uint8Array, language: string, now: Date): Promise<void> {
    if (round.phase !== 'open' || round.versionId === null) throw new Conflict('surveys.closed');
    if (await this.quotas.isFull(round.id)) throw new Conflict('surveys.full');
    const sheet = { versionId: round.versionId, language, seed: randomBytes(12).toString('base64url'), page: null, answers: {} };
    await this.drafts.begin(round.id, keysOf(root, round.id), sheet, now);
  }

  /** What is kept for a code and can still be sent; null where nothing is: it was never begun, or was sent or deleted. */
  async open(round: AnonymousRound, root: Uint8Array, now: Date): Promise<OpenedResponse | null> {
    const keys = keysOf(root, round.id);
    const sheet = round.phase === 'open' ? await this.drafts.find(keys) : null;
    return sheet && this.opened(sheet, round, this.storeOf(round, keys), now);
  }

  /** Where somebody stands whose browser holds `root`: it has begun, and where nothing is kept any more while the round is open, it was sent. */
  async standing(round: AnonymousRound, root: Uint8Array | null): Promise<Standing> {
    if (!root || round.phase !== 'open') return (await this.quotas.isFull(round.id)) ? 'full' : 'new';
    return (await this.drafts.find(keysOf(root, round.id))) ? 'begun' : 'sent';
  }

  private storeOf(round: AnonymousRound, keys: CodeKeys): ResponseStore {
    return {
      save: async (opened, answers, page, language, now) => {
        const sheet = await this.drafts.change(keys, (before) => ({ ...before, page, language, answers: changed(before.answers, answers) }), now);
        return sheet && this.opened(sheet, round, opened.store, now);
      },
      submit: (opened, now) => this.send(round, keys, opened.survey, now),
    };
  }

  /** From here on her code leads to nothing any more, except to what she sends in another round of the survey. */
  private async send(round: AnonymousRound, keys: CodeKeys, survey: SurveyDefinition, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      const sheet = await this.drafts.take(keys);
      const series = round.wave === '' ? null : keys.series.toString('base64url');
      if (sheet) await this.boxes.add(round.id, { ...sheet, answers: new Flow(survey, sheet.answers, dayOf(now)).counted, page: null, series });
    });
  }

  private async opened({ versionId, answers, seed, page }: Sheet, round: AnonymousRound, store: ResponseStore, now: Date): Promise<OpenedResponse> {
    const survey = await this.surveys.version(versionId);
    return { id: '', personId: null, about: '', roundId: round.id, survey, answers, seed, page, submittedAt: null, end: null, closes: round.closes, flow: new Flow(survey, answers, dayOf(now)), store };
  }
}

/** Null takes an answer away. */
function changed(before: Answers, changes: Record<string, Answer | null>): Answers {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(all.filter((entry): entry is [string, Answer] => entry[1] !== null));
}
