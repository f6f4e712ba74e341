import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import { dayOf } from '../open.js';
import type { Wave } from '../ways.js';

/** A round as a partner's worker chooses it who asks beside somebody, or on paper. */
export interface OfferedRound {
  id: string;
  name: string;
  wave: Wave;
  closes: string;
}

/** The rounds in which a partner's workers may ask: open ones, in its place, that still want answers. */
@Injectable()
export class RoundOffers {
  constructor(private readonly database: Database) {}

  /** Those of a survey that one of these organisations may ask in, the one that ends first at the beginning. */
  of(surveyId: number, organisationIds: readonly string[], now: Date): Promise<OfferedRound[]> {
    return this.database.query<OfferedRound & Record<string, unknown>>(offersQuery, [surveyId, organisationIds, dayOf(now)]);
  }
}

// A round of an organisation is that organisation's; one of a country is for all that are there; one without a place for all.
const offersQuery = `
  SELECT id, name, wave, closes::text FROM survey_round AS round
  WHERE survey_id = $1 AND opens <= $3 AND closes >= $3 AND closed_at IS NULL
    AND EXISTS (
      SELECT FROM organisation WHERE organisation.id = ANY ($2)
        AND CASE WHEN round.organisation_id IS NULL THEN round.country IS NULL OR round.country = organisation.country ELSE round.organisation_id = organisation.id END)
    AND NOT EXISTS (SELECT FROM survey_quota WHERE round_id = round.id AND variable = '' AND filled >= most)
  ORDER BY closes, id`;
