import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { NotFound } from '../../platform/web/errors.js';
import { ResponsesService } from '../../surveys/index.js';
import { OwnFramework } from '../own-framework.service.js';
import { StatedWishes } from './stated-wishes.entity.js';
import { goalOutside, newest, noSecondLanguage, type Said } from './wishes.js';

/** What somebody can say she wants, as it stands now. */
export interface WishesNow {
  /** The goals of her framework. */
  goals: string[];
  goal: string | null;
  weeklyTime: string | null;
  secondLanguage: string;
}

/** What people want, in surveys and beside their results: the newest word counts, and none is lost. */
@Injectable()
export class WishesService {
  constructor(
    private readonly database: Database,
    private readonly responses: ResponsesService,
    private readonly framework: OwnFramework,
  ) {}

  /** All that she has said, the newest answer to each variable. */
  async said(personId: string): Promise<Said['answers']> {
    const [sent, stated] = await Promise.all([this.responses.said(personId), this.database.repository(StatedWishes).find({ where: { personId }, order: { saidAt: 'ASC', id: 'ASC' } })]);
    const beside = stated.map(({ goal, weeklyTime, secondLanguage, saidAt }) => ({ answers: { goal, 'weekly-time': weeklyTime, 'second-language': secondLanguage }, at: saidAt }));
    return newest([...sent, ...beside]);
  }

  /** @throws NotFound while nothing is published for her */
  async now(viewer: Viewer, now: Date): Promise<WishesNow> {
    const [framework, said] = await Promise.all([this.framework.of(viewer, now), this.said(viewer.id)]);
    if (!framework) throw new NotFound();
    return { goals: framework.goals.map(({ id }) => id), goal: wordIn(said, 'goal'), weeklyTime: wordIn(said, 'weekly-time'), secondLanguage: wordIn(said, 'second-language') ?? noSecondLanguage };
  }

  /** Keeps what she wants now beside all that she said before. Saying what she said last changes nothing. False where nobody offered her the goal. */
  async state(viewer: Viewer, wanted: Pick<StatedWishes, 'goal' | 'weeklyTime' | 'secondLanguage'>, now: Date): Promise<boolean> {
    const { goals, ...before } = await this.now(viewer, now);
    if (wanted.goal !== null && ![...goals, goalOutside].includes(wanted.goal)) return false;
    const isNew = wanted.goal !== before.goal || wanted.weeklyTime !== before.weeklyTime || wanted.secondLanguage !== before.secondLanguage;
    if (isNew) await this.database.repository(StatedWishes).insert({ ...wanted, id: uuid(), personId: viewer.id, saidAt: now });
    return true;
  }
}

function wordIn(said: Said['answers'], variable: string): string | null {
  const answer = said[variable];
  return typeof answer === 'string' ? answer : null;
}
