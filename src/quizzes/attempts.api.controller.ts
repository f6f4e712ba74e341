import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Me, NeedsScope, type Viewer } from '../people/index.js';
import { Problems, Reads, ReadsList } from '../platform/api/operation.decorator.js';
import { Paged, Paging } from '../platform/api/paging.js';
import { Now } from '../platform/web/request.js';
import { AttemptAnswer, attemptAnswer, AttemptList } from './attempt.answer.js';
import { AttemptsService } from './attempts.service.js';

/** The learner's own attempts at quizzes, for programs. */
@Controller('api/v1/me/attempts')
export class AttemptsApiController {
  constructor(private readonly attempts: AttemptsService) {}

  @Get()
  @NeedsScope('attempts:read')
  @ReadsList(AttemptList, { tag: 'My attempts', summary: 'Your attempts at quizzes', description: 'The latest first.' })
  async listAttempts(@Me() viewer: Viewer, @Paged() paging: Paging, @Now() now: Date): Promise<AttemptList> {
    const attempts = await this.attempts.list(viewer, paging.after(['date', 'text']), paging.limit + 1, now);
    return paging.page(attempts, ({ startedAt, id }) => [startedAt, id], attemptAnswer);
  }

  @Get(':attempt')
  @NeedsScope('attempts:read')
  @Reads(AttemptAnswer, { tag: 'My attempts', summary: 'One of your attempts' })
  @ApiParam({ name: 'attempt', description: 'The id of the attempt.' })
  @Problems(404)
  async showAttempt(@Me() viewer: Viewer, @Param('attempt') id: string, @Now() now: Date): Promise<AttemptAnswer> {
    const { attempt } = await this.attempts.openTo(viewer, id, now);
    return attemptAnswer(attempt);
  }
}
