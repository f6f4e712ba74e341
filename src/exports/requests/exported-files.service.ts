import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { hasRoleFor, type Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import type { Text } from '../../platform/language/text.js';
import { Conflict, NotFound } from '../../platform/web/errors.js';
import { SurveyAnswers, type PublishedSurvey } from '../../surveys/index.js';
import type { Column } from '../dictionary/column.js';
import type { Looked } from '../export-request.js';
import { ExportsService } from '../exports.service.js';
import { ExportedFile, ExportedPiece } from './exported-file.entity.js';

/** How many of her files may be waiting or being made at a time. */
const mostWaiting = 3;

/** How many of her files a page shows: the latest. */
const mostShown = 50;

/** What of a file is said by who asks for it. */
export type Wish = Pick<ExportedFile, 'format' | 'layout' | 'waves' | 'language' | 'texts' | 'unfinished' | 'without' | 'coarsen' | 'purpose'>;

/** A survey with what can be chosen of it. */
export interface Exportable extends PublishedSurvey {
  slug: string;
  waves: { wave: string; count: number }[];
  /** What its files may hold. */
  columns: readonly Column[];
}

/** Files that analysts ask for: only who asked for one knows of it. Answers are of every place, so a role that is limited to one does not do. */
@Injectable()
export class ExportedFilesService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly answers: SurveyAnswers,
    private readonly exports: ExportsService,
  ) {}

  /** The surveys of which there is something to export. */
  async surveys(viewer: Viewer): Promise<Awaited<ReturnType<SurveyAnswers['answered']>>> {
    mustSeeEveryPlace(viewer);
    return this.answers.answered();
  }

  /** @throws NotFound when there is no such survey, or not for her */
  async survey(viewer: Viewer, slug: string): Promise<Exportable> {
    mustSeeEveryPlace(viewer);
    const survey = await this.answers.survey(slug);
    if (!survey) throw new NotFound();
    return { ...survey, slug, waves: await this.answers.waves(survey.id, true), columns: await this.exports.columns(survey) };
  }

  /** What the survey of a file is called, and in which language it was written; its slug where it was never published. */
  async titleOf({ survey: slug }: ExportedFile): Promise<{ title: Text; language: string }> {
    const definition = (await this.answers.survey(slug))?.versions.at(-1)?.definition;
    return definition ?? { title: { en: slug }, language: 'en' };
  }

  /** What a file that she may ask for would tell of the people in it, were it made now. */
  async look(viewer: Viewer, survey: Exportable, wish: Wish, now: Date): Promise<Looked> {
    mustSeeEveryPlace(viewer);
    return this.exports.look({ ...wish, by: viewer.id, survey: survey.slug, purpose: 'page', now });
  }

  /** Asks for a file, and returns its id. @throws Conflict while too many of hers are being made */
  async request(viewer: Viewer, survey: Exportable, wish: Wish, now: Date): Promise<string> {
    return this.database.transaction(async () => {
      await this.database.lock(`exported files of ${viewer.id}`);
      const files = this.database.repository(ExportedFile);
      const waiting = await files.countBy({ personId: viewer.id, state: In(['pending', 'processing']) });
      if (waiting >= mostWaiting) throw new Conflict('exports.tooMany');
      const id = uuid();
      await files.insert({ id, personId: viewer.id, surveyId: survey.id, survey: survey.slug, ...wish, state: 'pending', requestedAt: now, movedAt: now });
      await this.jobs.send('export', { file: id });
      return id;
    });
  }

  /** Her files, the latest first. */
  async list(viewer: Viewer): Promise<ExportedFile[]> {
    mustSeeEveryPlace(viewer);
    return this.database.repository(ExportedFile).find({ where: { personId: viewer.id }, order: { requestedAt: 'DESC', id: 'DESC' }, take: mostShown });
  }

  /** @throws NotFound for a file that somebody else asked for, too */
  async find(viewer: Viewer, id: string): Promise<ExportedFile> {
    mustSeeEveryPlace(viewer);
    const file = await this.database.repository(ExportedFile).findOneBy({ id, personId: viewer.id });
    if (!file) throw new NotFound();
    return file;
  }

  /** Stops a file that is waiting or being made, and takes one away that is there. Of others nothing changes. */
  async cancel(viewer: Viewer, id: string, now: Date): Promise<void> {
    await this.find(viewer, id);
    await this.database.change(cancelQuery, [id, now]);
  }

  /** The bytes of a file as they are asked for. @throws NotFound when they are not there (any more) */
  async bytes(viewer: Viewer, id: string): Promise<{ file: ExportedFile; pieces: AsyncIterable<Buffer> }> {
    const file = await this.find(viewer, id);
    if (file.state !== 'completed') throw new NotFound('exports.notThere');
    return { file, pieces: this.pieces(file) };
  }

  /** Everything that is held about one person: what she asked for, not what others answered. */
  async personalData(personId: string): Promise<object> {
    const files = await this.database.repository(ExportedFile).find({ where: { personId }, order: { requestedAt: 'ASC' } });
    return { files: files.map(({ survey, format, layout, waves, texts, unfinished, without, coarsen, purpose, state, requestedAt, endedAt }) => ({ survey, format, layout, waves, texts, unfinished, without, coarsen, purpose, state, requestedAt, endedAt })) };
  }

  // A file that is taken away while it is being fetched ends in the middle, and the browser says so.
  private async *pieces({ id, bytes }: ExportedFile): AsyncGenerator<Buffer> {
    for (let number = 0, sent = 0; sent < bytes; number += 1) {
      const piece = await this.database.repository(ExportedPiece).findOneBy({ fileId: id, number });
      if (!piece) throw new NotFound('exports.notThere');
      sent += piece.bytes.length;
      yield piece.bytes;
    }
  }
}

function mustSeeEveryPlace(viewer: Viewer): void {
  const everywhere = { organisationId: null, country: null };
  if (!hasRoleFor(viewer, 'analyst', everywhere) && !hasRoleFor(viewer, 'administrator', everywhere)) throw new NotFound();
}

const cancelQuery = `
  WITH cancelled AS (
    UPDATE exported_file SET state = 'cancelled', ended_at = $2 WHERE id = $1 AND state IN ('pending', 'processing', 'completed') RETURNING id)
  DELETE FROM exported_piece USING cancelled WHERE file_id = cancelled.id`;
