import { Injectable } from '@nestjs/common';
import { CatalogueService, type CourseOutline, type ModuleOutline } from '../../courses/index.js';
import { Database } from '../../platform/database/database.service.js';
import { NotFound } from '../../platform/web/errors.js';
import type { Why } from '../feedback/feedback.js';
import { shownOf, type ShownCounts } from './said-counts.js';
import { SaidCounts } from './said-counts.service.js';

/** So many modules stand on a page. */
export const modulesPerPage = 10;

/** So many people's words are shown, the latest. */
export const mostWords = 50;

/** A module with what was said of it. */
export interface SaidOfOne {
  course: CourseOutline;
  module: ModuleOutline;
  counts: ShownCounts;
}

/** What somebody wrote; nothing of who she is, and no time finer than a month. */
export interface Words {
  text: string;
  language: string;
  why: Why;
  month: Date;
}

/** What all learners say of the modules that are recommended to them. Content is shared, so every author sees all of it. */
@Injectable()
export class SaidService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly saidCounts: SaidCounts,
  ) {}

  /** One page of the modules, of one level or of all, and how many pages there are. */
  async list(level: number | null, page: number, now: Date): Promise<{ modules: SaidOfOne[]; pages: number }> {
    const all = (await this.modules(now)).filter(({ module }) => level === null || module.level === level);
    const pages = Math.max(1, Math.ceil(all.length / modulesPerPage));
    if (page > pages) throw new NotFound();
    const listed = all.slice((page - 1) * modulesPerPage, page * modulesPerPage);
    const counts = await this.saidCounts.of(listed.map(codeOf));
    return { pages, modules: listed.map((one) => ({ ...one, counts: shownOf(counts.filter(({ module }) => module === codeOf(one))) })) };
  }

  /** What was said of one module, with the words where enough people said that it is not for them. @throws NotFound where there is none */
  async open(courseSlug: string, moduleSlug: string, now: Date): Promise<SaidOfOne & { words: Words[] }> {
    const found = (await this.modules(now)).find(({ course, module }) => course.slug === courseSlug && module.slug === moduleSlug);
    if (!found) throw new NotFound();
    const code = codeOf(found);
    const counts = shownOf(await this.saidCounts.of([code]));
    const words = counts.words ? await this.database.query<Words>(wordsQuery, [code, mostWords, now]) : [];
    return { ...found, counts, words };
  }

  private async modules(now: Date): Promise<Pick<SaidOfOne, 'course' | 'module'>[]> {
    const courses = await this.catalogue.courses(now);
    return courses.flatMap(({ outline }) => outline.modules.map((module) => ({ course: outline, module })));
  }
}

function codeOf({ course, module }: Pick<SaidOfOne, 'course' | 'module'>): string {
  return `${course.slug}/${module.slug}`;
}

// Only of months that are over, as numbers are. Inside a month they stand by their text, so that their order tells nothing of the day.
const wordsQuery = `
  SELECT words AS text, language, why, date_trunc('month', said_at, 'UTC') AS month FROM (
    SELECT words, language, why, said_at FROM module_feedback
    WHERE module = $1 AND words <> '' AND kind = 'not-for-me' AND language IS NOT NULL AND said_at < date_trunc('month', $3::timestamptz, 'UTC') ORDER BY said_at DESC LIMIT $2) AS latest
  ORDER BY month DESC, words`;
