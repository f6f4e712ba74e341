import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { Me, NeedsScope, type Viewer } from '../../people/index.js';
import { Reads } from '../../platform/api/operation.decorator.js';
import type { Request } from '../../platform/web/request.js';
import { Groups, oneText, pastTheGuard, SelectsAnswers } from '../frame/selection-queries.decorator.js';
import { dimensionNames, refuseUnknown } from '../frame/refuse-unknown.js';
import { shownOrConflict } from '../frame/shown-or-conflict.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { RespondentsAnswer, respondentsAnswer } from './respondents.answer.js';
import { readAcross, respondentsReading } from './respondents-reading.js';

/** Who answered a survey, for the programs of analysts. */
@Controller('api/v1/surveys/:survey/respondents')
export class RespondentsApiController {
  constructor(private readonly answers: GuardedAnswers) {}

  @Get()
  @NeedsScope('analysis:read')
  @Reads(RespondentsAnswer, { tag: 'Analysis', summary: 'How many answered a survey', description: pastTheGuard })
  @SelectsAnswers()
  @Groups()
  @ApiQuery({ name: 'across', description: 'What makes the columns, named as in “by”.', ...oneText })
  async showRespondents(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<RespondentsAnswer> {
    const desk = await this.answers.open(viewer, slug, query);
    refuseUnknown(query, desk.survey, { by: dimensionNames(desk.survey), across: dimensionNames(desk.survey) });
    const across = readAcross(query, desk.survey.dimensions);
    const guarded = await this.answers.show(viewer, desk, respondentsReading(desk.selection, across), request.now);
    return respondentsAnswer(slug, desk.selection.by, across, shownOrConflict(guarded, desk.survey, request));
  }
}
