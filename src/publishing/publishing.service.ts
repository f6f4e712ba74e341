import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CompetencesService } from '../competences/index.js';
import { CatalogueService, VersionsService, type StepKeeper, type StepKind } from '../courses/index.js';
import { LessonKeeper } from '../lessons/index.js';
import { OrganisationsService } from '../people/index.js';
import { Mistakes, type Mistake } from '../platform/authoring/mistakes.js';
import { Database } from '../platform/database/database.service.js';
import { Files } from '../platform/files/files.service.js';
import { mediaTypeOf } from '../platform/files/media-types.js';
import { Translations } from '../platform/language/translations.js';
import { RenewalsService } from '../progress/index.js';
import { QuizKeeper } from '../quizzes/index.js';
import type { Content, PlacedRead, ReadCourse } from './content.js';
import { ChangedMeanwhile, fingerprintOf, readFolder } from './folder.js';
import { outlineOf, type Ids } from './outline-of.js';
import { Publication, PublicationFile, type Change } from './publication.entity.js';
import { readContent } from './reading.js';
import { reportOn } from './translation-report.js';

/** What came of publishing a folder. */
export type Published = { kind: 'published'; changes: Change[]; warnings: Mistake[] } | { kind: 'unchanged' } | { kind: 'refused'; mistakes: Mistake[] };

/** Who publishes, and why. */
export interface Publisher {
  personId: string | null;
  notes: string | null;
}

interface Heading extends Publisher {
  fingerprint: string;
}

/**
 * Part of the fingerprint of every publication. Raise it when the same files are to be rendered or read in
 * another way: then the next start publishes them again.
 */
const manner = '1';

/** Takes what partners write in files over into the database, where learners meet it. */
@Injectable()
export class PublishingService {
  private readonly keepers: Record<StepKind, StepKeeper>;

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly translations: Translations,
    private readonly organisations: OrganisationsService,
    private readonly competences: CompetencesService,
    private readonly versions: VersionsService,
    private readonly catalogue: CatalogueService,
    private readonly renewals: RenewalsService,
    lessons: LessonKeeper,
    quizzes: QuizKeeper,
  ) {
    this.keepers = { lesson: lessons, quiz: quizzes };
  }

  /**
   * Publishes a content folder: all of it, or nothing where it has mistakes. What is the same as in the last
   * publication costs only a look at the files.
   */
  async publish(directory: string, publisher: Publisher, now: Date): Promise<Published> {
    const mistakes = Mistakes.none();
    const files = readFolder(directory, mistakes);
    const fingerprint = createHash('sha256').update(`${manner}\n${fingerprintOf(files)}`).digest('hex');
    if (!mistakes.hasErrors && (await this.lastFingerprint()) === fingerprint) return { kind: 'unchanged' };
    const content = readContent(files, mistakes, (language) => this.translations.in(language));
    if (mistakes.hasErrors) return { kind: 'refused', mistakes: mistakes.all };
    try {
      return await this.replace(content, { fingerprint, ...publisher }, mistakes.all, now);
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return { kind: 'refused', mistakes: [{ file: error.path, line: 1, level: 'error', message: 'This file changed while it was being published. Publish again.' }] };
      throw error;
    }
  }

  private async replace(content: Content, row: Heading, warnings: Mistake[], now: Date): Promise<Published> {
    const changes = await this.database.transaction(() => this.write(content, row, now));
    if (!changes) return { kind: 'unchanged' };
    this.catalogue.forget();
    this.competences.forget();
    for (const { courseId } of changes) if (courseId !== null) await this.renewals.renewIdle(courseId);
    return { kind: 'published', changes: changes.map(({ course, version }) => ({ course, version })), warnings };
  }

  private async lastFingerprint(): Promise<string | undefined> {
    const [row] = await this.database.query<{ fingerprint: string }>('SELECT fingerprint FROM publication ORDER BY id DESC LIMIT 1');
    return row?.fingerprint;
  }

  // Two who publish at once take turns; the second one finds what the first one did.
  private async write(content: Content, { fingerprint, personId, notes }: Heading, now: Date): Promise<(Change & { courseId: number | null })[] | null> {
    await this.database.lock('publishing');
    if ((await this.lastFingerprint()) === fingerprint) return null;
    await this.keepFiles(content, now);
    await this.organisations.publish(content.organisations);
    await this.competences.publish(content.competences.frameworks);
    const changes = [];
    for (const course of content.courses) changes.push(...(await this.publishCourse(course, now)));
    for (const course of await this.versions.withdrawAllBut(content.courses.map(({ slug }) => slug))) changes.push({ course, version: null, courseId: null });
    const row = { fingerprint, publishedAt: now, personId, notes, changes: changes.map(({ course, version }) => ({ course, version })), translations: reportOn(content) };
    const { id } = await this.database.repository(Publication).save(row);
    await this.database.repository(PublicationFile).insert(content.files.map(({ path, sha256 }) => ({ publicationId: id, path, sha256 })));
    return changes;
  }

  // Sources hold the right answers of quizzes: only what pages show or hand out is open to everybody.
  private async keepFiles({ files, media }: Content, now: Date): Promise<void> {
    const open = new Set(media.map(({ path }) => path));
    for (const file of files) await this.files.keep({ bytes: file.bytes(), type: mediaTypeOf(file.path)?.type ?? 'text/plain; charset=utf-8', open: open.has(file.path) }, now);
  }

  private async publishCourse(course: ReadCourse, now: Date): Promise<(Change & { courseId: number })[]> {
    const steps = [...course.modules.flatMap((module) => module.steps), ...(course.placement ? [course.placement] : [])];
    const courseId = await this.versions.courseId(course.slug);
    const ids = await this.versions.stepIds(courseId, steps.map(({ key }) => key));
    const all = new Map<string, Ids>();
    for (const step of steps) all.set(step.key, { id: ids.get(step.key)!, contentId: await this.keep(step) });
    const version = await this.versions.publish(courseId, outlineOf(course, all), now);
    return version ? [{ course: course.slug, version: version.number, courseId }] : [];
  }

  private async keep({ kind, step }: PlacedRead): Promise<number> {
    return this.keepers[kind].keep(step.content, createHash('sha256').update(JSON.stringify(step.content)).digest('hex'));
  }
}
