import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { Me, NeedsScope, type Viewer } from '../../people/index.js';
import { Reads } from '../../platform/api/operation.decorator.js';
import { Conflict } from '../../platform/web/errors.js';
import type { Request } from '../../platform/web/request.js';
import { pastTheGuard, SelectsAnswers } from '../frame/selection-queries.decorator.js';
import { refuseUnknown } from '../frame/refuse-unknown.js';
import { shownOrConflict } from '../frame/shown-or-conflict.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { ReliabilityAnswer, reliabilityAnswer } from './reliability.answer.js';
import { reliabilityReading } from './reliability-reading.js';
import { readScale } from './scales.js';

/** How far the scales of a survey can be trusted, for the programs of analysts. */
@Controller('api/v1/surveys/:survey/reliability')
export class ReliabilityApiController {
  constructor(private readonly answers: GuardedAnswers) {}

  @Get()
  @NeedsScope('analysis:read')
  @Reads(ReliabilityAnswer, { tag: 'Analysis', summary: 'How far the items of a scale measure one thing', description: pastTheGuard })
  @SelectsAnswers()
  @ApiQuery({ name: 'scale', description: 'Which scale; the first one where nothing is said.', required: false, enum: ['ability', 'importance', 'scales'] })
  async showReliability(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<ReliabilityAnswer> {
    const desk = await this.answers.open(viewer, slug, query);
    const chosen = readScale(desk.survey.versions, query);
    if (!chosen) throw new Conflict('analysis.reliability.noScaleText');
    refuseUnknown(query, desk.survey, { scale: chosen.scales.map(({ id }) => id) });
    const guarded = await this.answers.show(viewer, desk, reliabilityReading(chosen.scale), request.now);
    return reliabilityAnswer(slug, chosen.scale, shownOrConflict(guarded, desk.survey, request));
  }
}
