import { Injectable } from '@nestjs/common';
import type { Viewer } from '../people/index.js';
import { LearnerService, type LearnerInputs } from './learner.service.js';
import { recommend, type Place } from './recommending.js';

/** How many places a list has. */
const places = 5;

/** A list for one learner, with all that it follows from. */
export interface Recommendations extends LearnerInputs {
  places: Place[];
}

/** What to study next, and why: worked out each time from what is known then. */
@Injectable()
export class RecommendationsService {
  constructor(private readonly learners: LearnerService) {}

  /** Null while nothing is published. */
  async for(viewer: Viewer, now: Date): Promise<Recommendations | null> {
    const inputs = await this.learners.inputs(viewer, now);
    if (!inputs) return null;
    const minutes = inputs.wishes.minutes === null ? null : 4 * inputs.wishes.minutes;
    return { ...inputs, places: recommend(inputs.needs, inputs.candidates, { places, minutes, explore: inputs.from === 'ratings' }) };
  }
}
