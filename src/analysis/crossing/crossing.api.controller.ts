import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiExtraModels, ApiQuery } from '@nestjs/swagger';
import { Me, NeedsScope, type Viewer } from '../../people/index.js';
import { Reads } from '../../platform/api/operation.decorator.js';
import type { Request } from '../../platform/web/request.js';
import { Groups, oneText, pastTheGuard, SelectsAnswers } from '../frame/selection-queries.decorator.js';
import { dimensionNames, refuseUnknown } from '../frame/refuse-unknown.js';
import { shownOrConflict } from '../frame/shown-or-conflict.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { respondentsReading } from '../respondents/respondents-reading.js';
import { CrossCellAnswer, CrossingAnswer, crossingAnswer } from './crossing.answer.js';
import { readCrossing } from './crossing.js';

/** Cross-tables of a survey, for the programs of analysts. */
@Controller('api/v1/surveys/:survey/crossing')
@ApiExtraModels(CrossCellAnswer)
export class CrossingApiController {
  constructor(private readonly answers: GuardedAnswers) {}

  @Get()
  @NeedsScope('analysis:read')
  @Reads(CrossingAnswer, { tag: 'Analysis', summary: 'Two questions of a survey against each other', description: pastTheGuard })
  @SelectsAnswers()
  @Groups()
  @ApiQuery({ name: 'across', description: 'What makes the columns, named as in “by”; the first question where nothing is said.', ...oneText })
  async showCrossing(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<CrossingAnswer> {
    const desk = await this.answers.open(viewer, slug, query);
    refuseUnknown(query, desk.survey, { by: dimensionNames(desk.survey), across: dimensionNames(desk.survey) });
    const crossing = readCrossing(desk, query);
    const guarded = await this.answers.show(viewer, desk, respondentsReading({ ...desk.selection, by: crossing.down }, crossing.across, 'crossing'), request.now);
    return crossingAnswer(slug, crossing, shownOrConflict(guarded, desk.survey, request));
  }
}
