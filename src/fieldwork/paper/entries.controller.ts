import { Controller, Get, HttpCode, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import { LanguageService, Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { NotFound } from '../../platform/web/errors.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { workers } from '../workplaces.service.js';
import { EntriesService } from './entries.service.js';
import { entryPage } from './entry.page.js';
import { remarksOn, remarksSoFar, type Remarks } from './remarks.js';
import type { Typed } from './typed-answers.js';
import { changedIn, lookedIn, pressIn, queuedIn, typedIn } from './typed-form.js';

/** What stands in the address in the place of a sheet: its number, without the check digit. */
export const sheetOr404 = new ParseIntPipe({ exceptionFactory: () => new NotFound() });

/** Typing a sheet. Whatever was typed is kept, whichever button was pressed. */
@Controller('sheets/:sheet/entry')
export class EntriesController {
  constructor(
    private readonly entries: EntriesService,
    private readonly languages: LanguageService,
  ) {}

  @Get()
  @For(...workers)
  async show(@Me() viewer: Viewer, @Param('sheet', sheetOr404) sheet: number, @Req() request: Request): Promise<Page | SeeOther> {
    const open = await this.entries.open(viewer, sheet, request.now);
    if (open.standing !== 'first' && open.standing !== 'second') return new SeeOther(`/sheets/${sheet}`);
    return entryPage(open, remarksSoFar(open.check(open.typed), open.typed, request), request);
  }

  @Post()
  @For(...workers)
  async post(@Me() viewer: Viewer, @Param('sheet', sheetOr404) sheet: number, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    if (!(await this.entries.save(viewer, sheet, changedIn(request.body), request.now))) return this.refuse(viewer, sheet, typedIn(request.body), request);
    const press = pressIn(request.body);
    if (press === 'end') return this.end(viewer, sheet, request);
    if (press === 'later') return new SeeOther('/fieldwork', { kind: 'success', key: 'fieldwork.entry.kept' });
    if (press.startsWith('language ')) await this.languages.choose(viewer, press.slice('language '.length), reply);
    return new SeeOther(`/sheets/${sheet}/entry`, { kind: 'success', key: 'fieldwork.entry.kept' });
  }

  /** Changes of a draft from the browser's queue: they are answered with what is to be said beside its fields. */
  @Post('typed')
  @For(...workers)
  @HttpCode(200)
  async keep(@Me() viewer: Viewer, @Param('sheet', sheetOr404) sheet: number, @Req() request: Request): Promise<{ kept: 'saved' | 'closed' } & Partial<Remarks>> {
    if (!(await this.entries.save(viewer, sheet, queuedIn(request.body), request.now))) return { kept: 'closed' };
    const open = await this.entries.open(viewer, sheet, request.now);
    return { kept: 'saved', ...remarksSoFar(open.check(open.typed), open.typed, request) };
  }

  // What she typed while a colleague began the same sheet may become the second entry, so she gets it back.
  private async refuse(viewer: Viewer, sheet: number, typed: Typed, request: Request): Promise<Page | SeeOther> {
    const open = await this.entries.open(viewer, sheet, request.now);
    if (open.standing !== 'taken') return new SeeOther(`/sheets/${sheet}`, { kind: 'info', key: 'fieldwork.entry.notKept' });
    return entryPage({ ...open, typed }, remarksSoFar(open.check(typed), typed, request), request, 'taken');
  }

  private async end(viewer: Viewer, sheet: number, request: Request): Promise<Page | SeeOther> {
    const ended = await this.entries.end(viewer, sheet, lookedIn(request.body), request.now);
    if (ended === 'differs') return new SeeOther(`/sheets/${sheet}/differences`, { kind: 'info', key: 'fieldwork.entry.differs' });
    if (ended === null || typeof ended === 'string') return new SeeOther('/fieldwork', { kind: 'success', key: `fieldwork.entry.ended.${ended ?? 'once'}` });
    return entryPage(await this.entries.open(viewer, sheet, request.now), remarksOn(ended, request), request, 'unfinished');
  }
}
