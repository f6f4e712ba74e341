import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { crosshairRules } from '../../needs/formulas.js';
import { Me, NeedsScope, type Viewer } from '../../people/index.js';
import { Reads } from '../../platform/api/operation.decorator.js';
import { Invalid } from '../../platform/web/errors.js';
import type { Request } from '../../platform/web/request.js';
import { Groups, pastTheGuard, SelectsAnswers, texts, textsNamed } from '../frame/selection-queries.decorator.js';
import { dimensionNames, refuseUnknown } from '../frame/refuse-unknown.js';
import { shownOrConflict } from '../frame/shown-or-conflict.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { NeedsAnswer, needsAnswer } from './needs.answer.js';
import { needsReading, readNeedsSettings } from './needs-reading.js';
import { targetNames, mistakesIn } from './targets.js';

/** The needs of a survey, for the programs of analysts: past the same guard as the page, and in the same log. */
@Controller('api/v1/surveys/:survey/needs')
export class NeedsApiController {
  constructor(private readonly answers: GuardedAnswers) {}

  @Get()
  @NeedsScope('analysis:read')
  @Reads(NeedsAnswer, {
    tag: 'Analysis',
    summary: 'What the respondents of a survey need, by competence',
    description: pastTheGuard,
  })
  @SelectsAnswers()
  @Groups()
  @ApiQuery({ name: 'weight', description: 'Weights people to a population by one to three of what is named in “by”: one is post-stratification, several are raking.', ...texts })
  @ApiQuery({ name: 'targets', description: 'How many people, or what share of them, the population has: “target.”, what it is weighted by, and the value, for example “target.language.fi=60”.', ...textsNamed(String.raw`^target\.`, { type: 'string' }) })
  @ApiQuery({ name: 'crosshair', description: 'Where the lines of the importance-performance map cross.', required: false, enum: crosshairRules })
  async showNeeds(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<NeedsAnswer> {
    const desk = await this.answers.open(viewer, slug, query);
    refuseUnknown(query, desk.survey, { by: dimensionNames(desk.survey), crosshair: crosshairRules, ...targetNames(desk.survey.dimensions) });
    const settings = readNeedsSettings(query, desk.survey.dimensions, '.');
    for (const { key, typed } of mistakesIn(settings.targets)) throw new Invalid(key, { typed });
    const guarded = await this.answers.show(viewer, desk, needsReading(desk.selection, settings), request.now);
    return needsAnswer(slug, shownOrConflict(guarded, desk.survey, request));
  }
}
