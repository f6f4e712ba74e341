import { Controller, Get } from '@nestjs/common';
import { Me, NeedsScope, type Viewer } from '../people/index.js';
import { Problems, Reads } from '../platform/api/operation.decorator.js';
import { NotFound } from '../platform/web/errors.js';
import { Now } from '../platform/web/request.js';
import { RecommendedList, recommendedList } from './recommendations.answer.js';
import { RecommendationsService } from './recommendations.service.js';

/** What is recommended to somebody, for programs. */
@Controller('api/v1/me/recommendations')
export class RecommendationsApiController {
  constructor(private readonly recommendations: RecommendationsService) {}

  @Get()
  @NeedsScope('recommendations:read')
  @Reads(RecommendedList, { tag: 'My recommendations', summary: 'What to study next', description: 'At most five places, and what each gives you.' })
  @Problems(404)
  async showRecommendations(@Me() viewer: Viewer, @Now() now: Date): Promise<RecommendedList> {
    const results = await this.recommendations.for(viewer, now);
    if (!results) throw new NotFound();
    return recommendedList(results);
  }
}
