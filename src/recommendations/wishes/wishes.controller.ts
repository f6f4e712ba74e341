import { Controller, Get, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../../platform/web/form.js';
import type { Request } from '../../platform/web/request.js';
import { WishesForm } from './wishes.form.js';
import { wishesPage } from './wishes.page.js';
import { WishesService } from './wishes.service.js';

/** Saying anew what she wants and how much time she has, when the surveys that asked for it were sent long ago. */
@Controller('results/wishes')
export class WishesController {
  constructor(private readonly wishes: WishesService) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Req() request: Request): Promise<Page> {
    const { goals, goal, weeklyTime, secondLanguage } = await this.wishes.now(viewer, request.now);
    return wishesPage(goals, emptyForm(WishesForm, { goal: goal ?? '', time: weeklyTime ?? '', language: secondLanguage }), request);
  }

  @Post()
  @For('person')
  async state(@Me() viewer: Viewer, @Body(WishesForm) form: Submitted<WishesForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const { goal, time, language } = form.values;
    const wanted = { goal: goal || null, weeklyTime: time || null, secondLanguage: language };
    if (form.valid && (await this.wishes.state(viewer, wanted, request.now))) return new SeeOther('/results', { kind: 'success', key: 'recommendations.wishes.kept' });
    const { goals } = await this.wishes.now(viewer, request.now);
    return wishesPage(goals, form.valid ? withError(form, 'goal', 'recommendations.wishes.goalUnknown') : form, request);
  }
}
