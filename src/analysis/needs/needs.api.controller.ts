import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiParam, ApiQuery } from '@nestjs/swagger';
import { crosshairRules } from '../../needs/formulas.js';
import { Me, NeedsScope, type Viewer } from '../../people/index.js';
import { Problems, Reads } from '../../platform/api/operation.decorator.js';
import type { Request } from '../../platform/web/request.js';
import { shownOrConflict } from '../frame/shown-or-conflict.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { NeedsAnswer, needsAnswer } from './needs.answer.js';
import { needsReading, readNeedsSettings } from './needs-reading.js';

const text = { required: false, schema: { type: 'string' as const } };
const texts = { required: false, schema: { type: 'array' as const, items: { type: 'string' as const } }, style: 'form' as const, explode: true };

/** The needs of a survey, for the programs of analysts: past the same guard as the page, and in the same log. */
@Controller('api/v1/surveys/:survey/needs')
export class NeedsApiController {
  constructor(private readonly answers: GuardedAnswers) {}

  @Get()
  @NeedsScope('analysis:read')
  @Reads(NeedsAnswer, {
    tag: 'Analysis',
    summary: 'What the respondents of a survey need, by competence',
    description: 'Takes the same filters as the page: a question with one answer of several is named “answer.” and its id, for example “answer.country=fi”. Of fewer than five people, and of what could be worked out beside earlier figures, nothing is shown: 409 says why.',
  })
  @ApiParam({ name: 'survey', description: 'The slug of the survey.' })
  @ApiQuery({ name: 'wave', description: 'The time at which it was asked: before, after; the first one where nothing is said.', ...text })
  @ApiQuery({ name: 'by', description: 'What makes the groups: language, way, organisation, place, or “answer.” and the id of a question.', ...text })
  @ApiQuery({ name: 'crosshair', description: 'Where the lines of the importance-performance map cross.', required: false, enum: crosshairRules })
  @ApiQuery({ name: 'language', description: 'Only answers in these languages.', ...texts })
  @ApiQuery({ name: 'way', description: 'Only those who came by these ways.', ...texts })
  @ApiQuery({ name: 'organisation', description: 'Only those whose group belongs to these partners.', ...texts })
  @ApiQuery({ name: 'place', description: 'Only those whose group is in these countries.', ...texts })
  @Problems(404, 409)
  async showNeeds(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<NeedsAnswer> {
    const desk = await this.answers.open(viewer, slug, query);
    const guarded = await this.answers.show(viewer, desk, needsReading(desk.selection, readNeedsSettings(query, desk.survey.dimensions)), request.now);
    return needsAnswer(slug, shownOrConflict(guarded, desk.survey, request));
  }
}
