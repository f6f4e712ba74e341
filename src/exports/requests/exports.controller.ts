import { Readable } from 'node:stream';
import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { Download, SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { NotFound } from '../../platform/web/errors.js';
import { Body, emptyForm, readForm, type Submitted } from '../../platform/web/form.js';
import { Now, type Request } from '../../platform/web/request.js';
import { fileTypes } from '../formats.js';
import { ExportForm } from './export.form.js';
import { ExportedFilesService } from './exported-files.service.js';
import { exportPage } from './export.page.js';
import { exportsPage } from './exports.page.js';
import { newExportPage } from './new-export.page.js';
import { chosenSoFar, heldAgainst, wishOf } from './wish.js';

const uuidOr404 = new ParseUUIDPipe({ exceptionFactory: () => new NotFound() });

/** Files of answers for analysts: asking for one, seeing how far it is, fetching it. */
@Controller('exports')
export class ExportsController {
  constructor(private readonly files: ExportedFilesService) {}

  @Get()
  @For('analyst', 'administrator')
  async list(@Me() viewer: Viewer, @Req() request: Request): Promise<Page> {
    return exportsPage(await this.files.surveys(viewer), await this.files.list(viewer), request);
  }

  @Get('surveys/:survey')
  @For('analyst', 'administrator')
  async choose(@Me() viewer: Viewer, @Param('survey') slug: string, @Req() request: Request): Promise<Page> {
    return newExportPage(await this.files.survey(viewer, slug), emptyForm(ExportForm), request);
  }

  @Get('surveys/:survey/hiding')
  @For('analyst', 'administrator')
  async look(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: object, @Req() request: Request): Promise<Page> {
    const survey = await this.files.survey(viewer, slug);
    const form = heldAgainst(survey, chosenSoFar(readForm(ExportForm, query)));
    return newExportPage(survey, form, request, form.valid ? await this.files.look(viewer, survey, wishOf(form.values), request.now) : null);
  }

  @Post('surveys/:survey')
  @For('analyst', 'administrator')
  async ask(@Me() viewer: Viewer, @Param('survey') slug: string, @Body(ExportForm) typed: Submitted<ExportForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const survey = await this.files.survey(viewer, slug);
    const form = heldAgainst(survey, typed);
    if (!form.valid) return newExportPage(survey, form, request);
    return new SeeOther(`/exports/${await this.files.request(viewer, survey, wishOf(form.values), request.now)}`);
  }

  @Get(':file')
  @For('analyst', 'administrator')
  async show(@Me() viewer: Viewer, @Param('file', uuidOr404) id: string, @Req() request: Request): Promise<Page> {
    const file = await this.files.find(viewer, id);
    return exportPage(file, await this.files.titleOf(file), request);
  }

  @Get(':file/content')
  @For('analyst', 'administrator')
  async fetch(@Me() viewer: Viewer, @Param('file', uuidOr404) id: string): Promise<Download> {
    const { file, pieces } = await this.files.bytes(viewer, id);
    const { ending, type } = fileTypes[file.format];
    return new Download(`${file.survey}.${ending}`, type, Readable.from(pieces, { objectMode: false }));
  }

  @Post(':file/removal')
  @For('analyst', 'administrator')
  async remove(@Me() viewer: Viewer, @Param('file', uuidOr404) id: string, @Now() now: Date): Promise<SeeOther> {
    await this.files.cancel(viewer, id, now);
    return new SeeOther(`/exports/${id}`);
  }
}
