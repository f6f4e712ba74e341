import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CompetencesService } from '../competences/index.js';
import { CatalogueService, VersionsService } from '../courses/index.js';
import { IndicatorsService } from '../indicators/index.js';
import { OrganisationsService } from '../people/index.js';
import { Mistakes, type Mistake } from '../platform/authoring/mistakes.js';
import { Database } from '../platform/database/database.service.js';
import { languageCodes } from '../platform/language/languages.js';
import { Translations } from '../platform/language/translations.js';
import { wordsAround } from '../platform/markdown/words.js';
import { RenewalsService } from '../progress/index.js';
import { SurveyKeeper } from '../surveys/index.js';
import type { Content } from './content.js';
import { CourseWriter, type NewVersion } from './course-writer.service.js';
import { ChangedMeanwhile, fingerprintOf, readFolder, type FolderFile } from './folder.js';
import type { Change } from './publication.entity.js';
import { PublicationsService } from './publications.service.js';
import { reportOn } from './translation-report.js';

/** What came of publishing a folder. */
export type Published = { kind: 'published'; changes: Change[]; warnings: Mistake[] } | { kind: 'unchanged' } | { kind: 'refused'; mistakes: Mistake[] };

/** Who publishes, and why. */
export interface Publisher {
  personId: string | null;
  notes: string | null;
}

/** What a transaction wrote. */
interface Written {
  changes: Change[];
  versions: NewVersion[];
}

/**
 * Part of the fingerprint of every publication. Raise it when the same files are to be rendered or read in
 * another way: then the next start publishes them again. Changed words around texts are noticed without it.
 */
const manner = '1';

/** Takes what partners write in files over into the database, where learners meet it. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly database: Database,
    private readonly translations: Translations,
    private readonly publications: PublicationsService,
    private readonly courses: CourseWriter,
    private readonly surveys: SurveyKeeper,
    private readonly versions: VersionsService,
    private readonly organisations: OrganisationsService,
    private readonly competences: CompetencesService,
    private readonly indicators: IndicatorsService,
    private readonly catalogue: CatalogueService,
    private readonly renewals: RenewalsService,
  ) {}

  /**
   * Publishes a content folder: all of it, or nothing where it has mistakes. What is the same as in the last
   * publication costs only a look at the files.
   */
  async publish(directory: string, publisher: Publisher, now: Date): Promise<Published> {
    const mistakes = Mistakes.none();
    const files = readFolder(directory, mistakes);
    const fingerprint = this.fingerprintOf(files);
    if (!mistakes.hasErrors && (await this.publications.currentFingerprint()) === fingerprint) return { kind: 'unchanged' };
    // Loaded only now: most starts publish nothing, and reading Markdown and YAML takes much to load.
    const { readContent } = await import('./reading.js');
    const content = readContent(files, mistakes, (language) => this.translations.in(language));
    if (mistakes.hasErrors) return { kind: 'refused', mistakes: mistakes.all };
    const written = await this.database.transaction(() => this.write(content, fingerprint, publisher, now)).catch(changedMeanwhile);
    if (!written) return { kind: 'unchanged' };
    if ('file' in written) return { kind: 'refused', mistakes: [written] };
    await this.letEverybodyKnow(written);
    return { kind: 'published', changes: written.changes, warnings: mistakes.all };
  }

  // The words around texts belong to what is published: a box is headed “Example” in the language of its text.
  private fingerprintOf(files: ReadonlyMap<string, FolderFile>): string {
    const words = languageCodes.map((language) => wordsAround(this.translations.in(language)));
    return createHash('sha256').update([manner, ...words, fingerprintOf(files)].join('\n')).digest('hex');
  }

  // Two who publish at once take turns; the second one finds what the first one did.
  private async write(content: Content, fingerprint: string, publisher: Publisher, now: Date): Promise<Written | null> {
    await this.database.lock('publishing');
    if ((await this.publications.currentFingerprint()) === fingerprint) return null;
    await this.organisations.publish(content.organisations);
    await this.competences.publish(content.competences.frameworks);
    await this.indicators.publish(content.employment?.facts ?? null);
    const written = await this.writeCourses(content, now);
    written.changes.push(...(await this.writeSurveys(content, now)));
    await this.publications.add({ ...publisher, fingerprint, publishedAt: now, changes: written.changes, translations: reportOn(content) }, content);
    return written;
  }

  private async writeCourses({ courses }: Content, now: Date): Promise<Written> {
    const written: Written = { changes: [], versions: [] };
    for (const course of courses) {
      const version = await this.courses.write(course, now);
      if (!version) continue;
      written.versions.push(version);
      written.changes.push({ course: course.slug, version: version.number });
    }
    const withdrawn = await this.versions.withdrawAllBut(courses.map(({ slug }) => slug));
    written.changes.push(...withdrawn.map((course) => ({ course, version: null })));
    return written;
  }

  private async writeSurveys({ surveys }: Content, now: Date): Promise<Change[]> {
    const changes: Change[] = [];
    for (const { definition } of surveys) {
      const version = await this.surveys.keep(definition, now);
      if (version) changes.push({ survey: definition.slug, version });
    }
    const withdrawn = await this.surveys.withdrawAllBut(surveys.map(({ definition }) => definition.slug));
    return [...changes, ...withdrawn.map((survey) => ({ survey, version: null }))];
  }

  private async letEverybodyKnow({ versions }: Written): Promise<void> {
    this.catalogue.forget();
    this.competences.forget();
    for (const { courseId } of versions) await this.renewals.renewIdle(courseId);
  }
}

function changedMeanwhile(error: unknown): Mistake {
  if (!(error instanceof ChangedMeanwhile)) throw error;
  return { file: error.path, line: 1, level: 'error', message: 'This file changed while it was being published. Publish again.' };
}
