import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, type Submitted } from '../../platform/web/form.js';
import { Now, type Request } from '../../platform/web/request.js';
import { RoundDesk } from './round-desk.service.js';
import { RoundForm, RoundPlanForm } from './round.form.js';
import { newRoundPage, roundPlanPage } from './round-form.page.js';
import { roundPage, roundsPage } from './rounds.page.js';
import { RoundsService, runners } from './rounds.service.js';

/** Planning and running rounds of surveys. */
@Controller('rounds')
export class RoundsController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly desk: RoundDesk,
  ) {}

  @Get()
  @For(...runners)
  async list(@Me() viewer: Viewer, @Query('before') before: unknown, @Req() request: Request): Promise<Page> {
    return roundsPage(await this.desk.listed(viewer, typeof before === 'string' ? before : null), request);
  }

  @Get('new')
  @For(...runners)
  async form(@Me() viewer: Viewer, @Query('after') after: unknown, @Req() request: Request): Promise<Page> {
    const values = typeof after === 'string' ? await this.desk.followUp(viewer, after, request.t) : {};
    return newRoundPage(emptyForm(RoundForm, values), await this.desk.choices(viewer), request);
  }

  @Post()
  @For(...runners)
  async create(@Me() viewer: Viewer, @Body(RoundForm) form: Submitted<RoundForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const made = await this.desk.create(viewer, form, request.now);
    if ('id' in made) return new SeeOther(`/rounds/${made.id}`, { kind: 'success', key: 'surveys.rounds.planned' });
    return newRoundPage(made, await this.desk.choices(viewer), request);
  }

  @Get(':round')
  @For(...runners)
  async show(@Me() viewer: Viewer, @Param('round') id: string, @Req() request: Request): Promise<Page> {
    return roundPage(await this.desk.seen(viewer, id), request);
  }

  @Get(':round/plan')
  @For(...runners)
  async plan(@Me() viewer: Viewer, @Param('round') id: string, @Req() request: Request): Promise<Page> {
    const { round } = await this.rounds.openTo(viewer, id);
    const { name, opens, closes, ways, reminders, reminderDays } = round;
    return roundPlanPage(emptyForm(RoundPlanForm, { name, opens, closes, ways, reminders: String(reminders), reminderDays: String(reminderDays) }), round, request);
  }

  @Post(':round/plan')
  @For(...runners)
  async change(@Me() viewer: Viewer, @Param('round') id: string, @Body(RoundPlanForm) form: Submitted<RoundPlanForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const { round } = await this.rounds.openTo(viewer, id);
    const mistaken = await this.desk.change(viewer, id, form);
    return mistaken ? roundPlanPage(mistaken, round, request) : new SeeOther(`/rounds/${id}`, { kind: 'success', key: 'surveys.rounds.changed' });
  }

  @Post(':round/closure')
  @For(...runners)
  async close(@Me() viewer: Viewer, @Param('round') id: string, @Now() now: Date): Promise<SeeOther> {
    await this.rounds.setClosed(viewer, id, now);
    return new SeeOther(`/rounds/${id}`, { kind: 'info', key: 'surveys.rounds.closed' });
  }

  @Post(':round/closure/end')
  @For(...runners)
  async reopen(@Me() viewer: Viewer, @Param('round') id: string): Promise<SeeOther> {
    await this.rounds.setClosed(viewer, id, null);
    return new SeeOther(`/rounds/${id}`, { kind: 'success', key: 'surveys.rounds.reopened' });
  }
}
