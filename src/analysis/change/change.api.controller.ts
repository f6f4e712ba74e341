import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { Me, NeedsScope, type Viewer } from '../../people/index.js';
import { Reads } from '../../platform/api/operation.decorator.js';
import { Conflict } from '../../platform/web/errors.js';
import type { Request } from '../../platform/web/request.js';
import { oneText, pastTheGuard, SelectsAnswers } from '../frame/selection-queries.decorator.js';
import { refuseUnknown } from '../frame/refuse-unknown.js';
import { shownOrConflict } from '../frame/shown-or-conflict.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { ChangeAnswer, changeAnswer } from './change.answer.js';
import { changeReading } from './change-reading.js';
import { comparedParts, partsOf } from './compared-items.js';
import { atFirstTime, readWaves } from './compared-waves.js';

/** What changed in people who answered twice, for the programs of analysts. */
@Controller('api/v1/surveys/:survey/change')
export class ChangeApiController {
  constructor(private readonly answers: GuardedAnswers) {}

  @Get()
  @NeedsScope('analysis:read')
  @Reads(ChangeAnswer, { tag: 'Analysis', summary: 'What changed in people who answered twice', description: pastTheGuard })
  @SelectsAnswers()
  @ApiQuery({ name: 'from', description: 'The first time; before, where nothing is said.', ...oneText })
  @ApiQuery({ name: 'to', description: 'The second time; after, where nothing is said.', ...oneText })
  @ApiQuery({ name: 'part', description: 'What of each competence, or questions that are answered on steps or with a number; the first that the survey has where nothing is said.', required: false, enum: comparedParts })
  async showChange(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<ChangeAnswer> {
    const opened = await this.answers.open(viewer, slug, query);
    const waves = readWaves(opened, query);
    if (!waves) throw new Conflict('analysis.change.askedOnceText');
    const asked = opened.survey.waves.map(({ wave }) => wave);
    refuseUnknown(query, opened.survey, { from: asked, to: asked, part: partsOf(opened.survey.versions) });
    const guarded = await this.answers.show(viewer, atFirstTime(opened, waves), changeReading(waves), request.now);
    return changeAnswer(slug, waves, shownOrConflict(guarded, opened.survey, request));
  }
}
