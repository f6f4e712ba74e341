import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { workers } from '../workplaces.service.js';
import { differencesPage } from './differences.page.js';
import { sheetOr404 } from './entries.controller.js';
import { SettlingService } from './settling.service.js';
import { choicesIn, noChoices } from './typed-form.js';

/** Where two people typed different things from the same sheet: somebody looks at the paper and says what stands there. */
@Controller('sheets/:sheet/differences')
export class DifferencesController {
  constructor(private readonly settling: SettlingService) {}

  @Get()
  @For(...workers)
  async show(@Me() viewer: Viewer, @Param('sheet', sheetOr404) sheet: number, @Req() request: Request): Promise<Page> {
    return differencesPage(await this.settling.open(viewer, sheet, request.now), [], noChoices, request);
  }

  @Post()
  @For(...workers)
  async settle(@Me() viewer: Viewer, @Param('sheet', sheetOr404) sheet: number, @Req() request: Request): Promise<Page | SeeOther> {
    const choices = choicesIn(request.body);
    const wrong = await this.settling.settle(viewer, sheet, choices, request.now);
    const open = await this.settling.open(viewer, sheet, request.now);
    if (wrong.length > 0) return differencesPage(open, wrong, choices, request);
    return new SeeOther(open.sheet.verifiedAt ? '/fieldwork' : `/sheets/${sheet}/differences`, { kind: 'success', key: open.sheet.verifiedAt ? 'fieldwork.differences.verified' : 'fieldwork.differences.kept' });
  }
}
