import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { competencesOf, type Framework } from '../../competences/index.js';
import type { Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { NotFound } from '../../platform/web/errors.js';
import { RatingsService } from '../../profile/index.js';
import { OwnFramework } from '../own-framework.service.js';
import { RecommendationsService, type Recommendations } from '../recommendations.service.js';
import { Renewal } from './renewal.entity.js';
import { mostTelling, offerFor, oldAmong, type DatedRating, type RenewalOffer } from './renewal.js';
import { isOther, saidAnew, type SaidOf, type SentRenewal, type Unanswered } from './said-anew.js';

/** The competences to ask again, with what she said of them. */
export interface Asked {
  framework: Framework;
  ratings: DatedRating[];
}

/** Why nothing was kept: she has to answer something first, or what was sent is not what she can be asked any more. */
export interface NotKept {
  unanswered: Unanswered[];
  /** What she was asked; null where that is to be found anew. */
  asked: Asked | null;
}

/** Checking again what somebody said of herself more than twelve months ago, a few competences at a time. */
@Injectable()
export class RenewalsService {
  constructor(
    private readonly database: Database,
    private readonly recommendations: RecommendationsService,
    private readonly framework: OwnFramework,
    private readonly ratings: RatingsService,
  ) {}

  /** What to offer beside her results. Nothing is asked of the database unless something that she said is old. */
  async offer(viewer: Viewer, results: Recommendations, now: Date): Promise<RenewalOffer | null> {
    const ratings = ratingsOf(results.framework, [...results.ratings.values()]);
    return offerFor(ratings, null, now) && offerFor(ratings, await this.last(viewer), now);
  }

  /** What she can check now; no ratings where nothing that she said is old. @throws NotFound while nothing is published for her */
  async asked(viewer: Viewer, now: Date): Promise<Asked> {
    const results = await this.recommendations.for(viewer, now);
    if (!results) throw new NotFound();
    const { framework, needs, list } = results;
    const old = oldAmong(ratingsOf(framework, [...results.ratings.values()]), now);
    return { framework, ratings: mostTelling(old, list.places, needs) };
  }

  /**
   * Keeps what she says now of the competences that were asked: all of it, or nothing. The same sent twice is kept once.
   *
   * @returns null where it is kept
   */
  async renew(viewer: Viewer, sent: SentRenewal, now: Date): Promise<NotKept | null> {
    return this.database.transaction(async () => {
      const { framework, ratings } = await this.own(viewer, now);
      const said = saidAnew(sent, ratings);
      if (!said) return { unanswered: [], asked: null };
      if (said.unanswered.length > 0) return { unanswered: said.unanswered, asked: { framework, ratings: said.asked } };
      const isNew = oldAmong(said.asked, now).length > 0 || said.ratings.some((rating) => isOther(rating, said.asked));
      if (isNew) await this.keep(viewer, said.ratings, now);
      return null;
    });
  }

  /** She does not want to check anything now. Saying it twice changes nothing. */
  async postpone(viewer: Viewer, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      const { ratings } = await this.own(viewer, now);
      if (offerFor(ratings, await this.last(viewer), now)) await this.database.repository(Renewal).insert({ id: uuid(), personId: viewer.id, ratings: null, answeredAt: now });
    });
  }

  private async keep(viewer: Viewer, ratings: SaidOf[], now: Date): Promise<void> {
    await this.ratings.rate(viewer.id, ratings, now);
    await this.database.repository(Renewal).insert({ id: uuid(), personId: viewer.id, ratings, answeredAt: now });
  }

  /** What she said of the competences of her framework, while nothing else that she sends here is kept. */
  private async own(viewer: Viewer, now: Date): Promise<Asked> {
    const framework = await this.framework.of(viewer, now);
    if (!framework) throw new NotFound();
    await this.database.lock(`renewal ${viewer.id}`);
    return { framework, ratings: ratingsOf(framework, await this.ratings.of(viewer.id)) };
  }

  private last(viewer: Viewer): Promise<Renewal | null> {
    return this.database.repository(Renewal).findOne({ where: { personId: viewer.id }, order: { answeredAt: 'DESC', id: 'DESC' } });
  }
}

function ratingsOf(framework: Framework, ratings: readonly DatedRating[]): DatedRating[] {
  const ids = new Set(competencesOf([framework]).map(({ id }) => id));
  return ratings.filter(({ competence }) => ids.has(competence));
}
