import { Injectable } from '@nestjs/common';
import { CatalogueService } from '../../courses/index.js';
import { dayOf } from '../open.js';
import type { OpenedResponse } from '../opened-response.js';
import { firstModules } from './first-modules.js';
import type { LedResults } from './led-results.js';
import { ownResults } from './own-results.js';

/** The results of somebody who has no account, made of one response each time that she looks: nothing of them is kept. */
@Injectable()
export class OwnResultsService {
  constructor(private readonly catalogue: CatalogueService) {}

  async of({ survey, answers }: Pick<OpenedResponse, 'survey' | 'answers'>, language: string, now: Date): Promise<LedResults> {
    const results = ownResults(survey, answers, dayOf(now));
    const courses = (await this.catalogue.courses(now)).map(({ outline }) => outline);
    return { ...results, modules: firstModules(results.needs, courses, language) };
  }
}
