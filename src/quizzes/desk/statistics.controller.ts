import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Download, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { NotFound } from '../../platform/web/errors.js';
import type { Request } from '../../platform/web/request.js';
import { QuizzesService } from '../quizzes.service.js';
import { trustIn } from '../statistics/advice.js';
import { marksFile } from '../statistics/marks-file.js';
import { QuizStepsService, type QuizPlace, type QuizStep } from './quiz-steps.service.js';
import { quizStepsPage } from './quiz-steps.page.js';
import { statisticsPage } from './statistics.page.js';
import { StatisticsService, type Sample } from './statistics.service.js';

/** What is asked for in the address: an earlier version of the quiz, all attempts of each person. */
interface Wish {
  version?: unknown;
  attempts?: unknown;
}

/** How the questions of all quizzes work. Figures hide nobody's course: content is shared, and no answer can be told from them. */
@Controller('quizzes')
export class StatisticsController {
  constructor(
    private readonly steps: QuizStepsService,
    private readonly quizzes: QuizzesService,
    private readonly statistics: StatisticsService,
  ) {}

  @Get()
  @For('author', 'administrator')
  async list(@Req() request: Request): Promise<Page> {
    return quizStepsPage(await this.steps.list(request.now), request);
  }

  @Get(':course/:module/:step/statistics')
  @For('author', 'administrator')
  async show(@Param() place: QuizPlace, @Query() wish: Wish, @Req() request: Request): Promise<Page> {
    const step = await this.steps.open(place, request.now);
    const sample = sampleOf(step, wish);
    const reading = await this.statistics.read(sample, request.now);
    return statisticsPage({ step, sample, reading, definition: await this.quizzes.definition(sample.quizId) }, request);
  }

  @Get(':course/:module/:step/statistics/marks')
  @For('author', 'administrator')
  async marks(@Param() place: QuizPlace, @Query() wish: Wish, @Req() request: Request): Promise<Download> {
    const step = await this.steps.open(place, request.now);
    const marks = await this.statistics.marks(sampleOf(step, wish));
    if (trustIn(marks[0]?.marks.length ?? 0) === 'hidden') throw new NotFound();
    return new Download(`${place.module}-${place.step}.csv`, 'text/csv; charset=utf-8', Buffer.from(marksFile(marks)));
  }
}

function sampleOf({ step, versions }: QuizStep, wish: Wish): Sample {
  const wished = wish.version === undefined ? versions[0] : versions.find(({ quizId }) => String(quizId) === wish.version);
  if (!wished) throw new NotFound();
  return { stepId: step.id, quizId: wished.quizId, attempts: wish.attempts === 'all' ? 'all' : 'first' };
}
