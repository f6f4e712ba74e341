import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, type Submitted } from '../../platform/web/form.js';
import { Now, type Request } from '../../platform/web/request.js';
import { QuizzesService } from '../quizzes.service.js';
import { QuizStepsService, type QuizPlace } from './quiz-steps.service.js';
import { deskPath } from './quiz-steps.page.js';
import { RegradeForm } from './regrade.form.js';
import { regradePage } from './regrade.page.js';
import { RegradePreviewService } from './regrade-preview.service.js';
import { RegradesService } from './regrades.service.js';

/** After a correction: grading the attempts at earlier versions of a quiz by the present one. */
@Controller('quizzes/:course/:module/:step/regrades')
export class RegradesController {
  constructor(
    private readonly steps: QuizStepsService,
    private readonly quizzes: QuizzesService,
    private readonly previews: RegradePreviewService,
    private readonly regrades: RegradesService,
  ) {}

  @Get()
  @For('author', 'administrator')
  async show(@Param() place: QuizPlace, @Req() request: Request): Promise<Page> {
    const step = await this.steps.open(place, request.now);
    const [preview, regrades] = [await this.previews.preview(step), await this.regrades.latest(step.step.id)];
    return regradePage({ step, preview, regrades, definition: await this.quizzes.definition(step.step.contentId) }, request);
  }

  @Post()
  @For('author', 'administrator')
  async request(@Param() place: QuizPlace, @Body(RegradeForm) form: Submitted<RegradeForm>, @Now() now: Date): Promise<SeeOther> {
    const step = await this.steps.open(place, now);
    const path = `${deskPath(step)}/regrades`;
    // What the author looked at is what she agreed to.
    if (form.values.version !== String(step.step.contentId)) return new SeeOther(path, { kind: 'warning', key: 'quizzes.regrade.newer' });
    await this.regrades.request(step, now);
    return new SeeOther(path, { kind: 'success', key: 'quizzes.regrade.begun' });
  }
}
