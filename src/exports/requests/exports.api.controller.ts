import { Readable } from 'node:stream';
import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiParam, ApiQuery } from '@nestjs/swagger';
import { Me, NeedsScope, type Viewer } from '../../people/index.js';
import { Changes, Downloads, Problems, Reads, ReadsList } from '../../platform/api/operation.decorator.js';
import { Paged, Paging } from '../../platform/api/paging.js';
import { Download } from '../../platform/web/answers.js';
import { Invalid, NotFound } from '../../platform/web/errors.js';
import { Body, readForm, type Submitted } from '../../platform/web/form.js';
import { Now } from '../../platform/web/request.js';
import { fileTypes, formats } from '../formats.js';
import { ExportAnswer, exportAnswer, ExportList, HidingAnswer, hidingAnswer } from './export.answer.js';
import { ExportApiForm, ExportForm, layouts } from './export.form.js';
import { ExportedFilesService } from './exported-files.service.js';
import { chosenSoFar, heldAgainst, wishOf } from './wish.js';

const tag = 'Exports';
const uuidOr404 = new ParseUUIDPipe({ exceptionFactory: () => new NotFound() });

/** Files of answers, for the programs of analysts. */
@Controller('api/v1/exports')
export class ExportsApiController {
  constructor(private readonly files: ExportedFilesService) {}

  @Get()
  @NeedsScope('exports:read')
  @ReadsList(ExportList, { tag, summary: 'The files that you have asked for', description: 'The latest fifty, the latest first.' })
  @Problems(404)
  async listExports(@Me() viewer: Viewer, @Paged() paging: Paging): Promise<ExportList> {
    return paging.pageOf(await this.files.list(viewer), ({ id }) => id, exportAnswer);
  }

  @Post()
  @HttpCode(200)
  @NeedsScope('exports:write')
  @Changes(ExportAnswer, { tag, summary: 'Ask for a file of the answers to a survey', description: 'It is made in the background: ask for it again until its state is “completed”.' })
  @ApiBody({ type: ExportApiForm })
  @Problems(404, 409, 422)
  async createExport(@Me() viewer: Viewer, @Body(ExportApiForm) typed: Submitted<ExportApiForm>, @Now() now: Date): Promise<ExportAnswer> {
    const survey = await this.files.survey(viewer, typed.values.survey);
    const { valid, values, errors } = heldAgainst(survey, typed);
    if (!valid) throw new Invalid(errors[0]!.key, errors[0]!.values);
    return exportAnswer(await this.files.find(viewer, await this.files.request(viewer, survey, wishOf(values), now)));
  }

  @Get('surveys/:survey/hiding')
  @NeedsScope('exports:read')
  @Reads(HidingAnswer, { tag, summary: 'How well people would be hidden in a file, were it made now', description: 'The same that the file itself will say of it, before it is asked for.' })
  @ApiParam({ name: 'survey', description: 'The slug of the survey.' })
  @ApiQuery({ name: 'format', required: false, enum: formats, description: 'The kind of file; csv where nothing is said.' })
  @ApiQuery({ name: 'layout', required: false, enum: layouts, description: 'Long where nothing is said.' })
  @ApiQuery({ name: 'waves', required: false, isArray: true, type: String, description: 'The waves that go along; none named means all.' })
  @ApiQuery({ name: 'texts', required: false, type: Boolean, description: 'Whether words of her own go along: true, or nothing.' })
  @ApiQuery({ name: 'unfinished', required: false, type: Boolean, description: 'Whether responses go along that were not sent: true, or nothing.' })
  @ApiQuery({ name: 'without', required: false, isArray: true, type: String, description: 'Columns to leave out, by their names in the file, with all that is made of them.' })
  @ApiQuery({ name: 'coarsen', required: false, isArray: true, type: String, description: 'Columns to tell less exactly, by their names in the file.' })
  @Problems(404, 422)
  async showHiding(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: object, @Now() now: Date): Promise<HidingAnswer> {
    const survey = await this.files.survey(viewer, slug);
    const { valid, values, errors } = heldAgainst(survey, chosenSoFar(readForm(ExportForm, query)));
    if (!valid) throw new Invalid(errors[0]!.key, errors[0]!.values);
    return hidingAnswer(await this.files.look(viewer, survey, wishOf(values), now));
  }

  @Get(':export')
  @NeedsScope('exports:read')
  @Reads(ExportAnswer, { tag, summary: 'How far a file is, and how well people are hidden in it' })
  @ApiParam({ name: 'export', description: 'The id of the file.' })
  @Problems(404)
  async showExport(@Me() viewer: Viewer, @Param('export', uuidOr404) id: string): Promise<ExportAnswer> {
    return exportAnswer(await this.files.find(viewer, id));
  }

  @Get(':export/content')
  @NeedsScope('exports:read')
  @Downloads({ tag, summary: 'The file itself' })
  @ApiParam({ name: 'export', description: 'The id of a file whose state is “completed”.' })
  @Problems(404)
  async downloadExport(@Me() viewer: Viewer, @Param('export', uuidOr404) id: string): Promise<Download> {
    const { file, pieces } = await this.files.bytes(viewer, id);
    return new Download(`${file.survey}.${fileTypes[file.format].ending}`, 'application/octet-stream', Readable.from(pieces, { objectMode: false }));
  }

  @Delete(':export')
  @HttpCode(204)
  @NeedsScope('exports:write')
  @Changes(null, { tag, summary: 'Stop or remove a file', description: 'What was asked for, and what for, is kept.' })
  @ApiParam({ name: 'export', description: 'The id of the file.' })
  @Problems(404)
  async removeExport(@Me() viewer: Viewer, @Param('export', uuidOr404) id: string, @Now() now: Date): Promise<void> {
    await this.files.cancel(viewer, id, now);
  }
}
