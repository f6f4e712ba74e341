import { Injectable } from '@nestjs/common';
import { CatalogueService, type CourseOutline, type ModuleOutline, type StepOutline } from '../../courses/index.js';
import type { Viewer } from '../../people/index.js';
import { Database } from '../../platform/database/database.service.js';
import { decimalSeparatorOf } from '../../platform/language/numbers.js';
import { NotFound } from '../../platform/web/errors.js';
import { ProgressService } from '../../progress/index.js';
import { grade } from '../grading.js';
import type { Settings } from '../kinds/kind.js';
import { isComplete, readResponse, type Question, type Response, type Tried } from '../question.js';
import type { QuizDefinition } from '../quiz.js';
import { QuizEvidence } from '../quiz-evidence.service.js';
import { QuizzesService } from '../quizzes.service.js';
import { againAt, drawnFor, isPassed } from './check-rules.js';
import { KnowledgeCheck } from './knowledge-check.entity.js';

/** The questions of a check, with the quiz that they come from. */
export interface CheckSheet {
  step: StepOutline;
  definition: QuizDefinition;
  questions: Question[];
}

/** A check that lies before her. */
export interface OpenedCheck {
  course: CourseOutline;
  module: ModuleOutline;
  number: number;
  /** The last check of the module that was answered, as long as it counts: she passed, or has to wait. */
  last: KnowledgeCheck | null;
  /** When she may be asked again; null where she may now. */
  againAt: Date | null;
  /** Null where the module has too few questions. */
  sheet: CheckSheet | null;
}

/** Three questions for who says that she knows a module: whoever has them all right has shown it, as in a placement quiz. */
@Injectable()
export class KnowledgeChecks {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly quizzes: QuizzesService,
    private readonly progress: ProgressService,
    private readonly evidence: QuizEvidence,
  ) {}

  /** @throws NotFound where there is no such module */
  async open(viewer: Viewer, courseSlug: string, moduleSlug: string, now: Date): Promise<OpenedCheck> {
    const course = (await this.catalogue.course(courseSlug, now))?.outline;
    const module = course?.modules.find(({ slug }) => slug === moduleSlug);
    if (!course || !module) throw new NotFound();
    const code = `${courseSlug}/${moduleSlug}`;
    const [last] = await this.database.repository(KnowledgeCheck).find({ where: { personId: viewer.id, module: code }, order: { number: 'DESC' }, take: 1 });
    const number = (last?.number ?? 0) + 1;
    const again = againAt(last ?? null, now);
    const counts = last && (again !== null || (last.passed && !last.takenBackAt));
    return { course, module, number, last: counts ? last : null, againAt: again, sheet: await this.sheet(module, `${viewer.id} ${code} ${number}`) };
  }

  /**
   * Takes the answers of a check. Where one is missing or cannot be read, nothing counts yet, and what came of each is
   * returned; else null. Sent twice, or for another check than the open one, it changes nothing.
   */
  async answer(viewer: Viewer, check: OpenedCheck, number: number, posted: ReadonlyMap<string, Record<string, unknown>>, language: string, now: Date): Promise<Map<string, Tried> | null> {
    const { sheet } = check;
    if (!sheet || check.last || number !== check.number) return null;
    const settings = { decimalSeparator: decimalSeparatorOf(language) };
    const tried = sheet.questions.map((question) => ({ question, ...read(question, posted.get(question.id), settings) }));
    if (tried.some(({ isWhole }) => !isWhole)) return new Map(tried.map(({ question, response, isWhole }) => [question.id, { response, isWhole }]));
    await this.keep(viewer, check, sheet, tried.map(({ question, response }) => ({ question, response, fraction: grade(question, response, settings).fraction ?? 0 })), now);
    return null;
  }

  /** The modules that she showed to know, as `course/module`. */
  async known(personId: string): Promise<Set<string>> {
    const rows = await this.database.query<{ module: string }>('SELECT module FROM knowledge_check WHERE person_id = $1 AND passed AND taken_back_at IS NULL', [personId]);
    return new Set(rows.map(({ module }) => module));
  }

  /** She wants to do a module that she showed to know: its steps are to be done again, but for those that she did otherwise. */
  async takeBack(viewer: Viewer, code: string, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      const rows = await this.database.query<{ known_steps: number[] }>(takeBackQuery, [viewer.id, code, now]);
      await this.progress.unlearn(viewer.id, rows.flatMap((row) => row.known_steps));
    });
  }

  private async keep(viewer: Viewer, { course, module, number }: OpenedCheck, { step }: CheckSheet, graded: readonly Graded[], now: Date): Promise<void> {
    const key = { personId: viewer.id, module: `${course.slug}/${module.slug}`, number };
    const passed = isPassed(graded.map(({ fraction }) => fraction));
    const answers = graded.map(({ question, response, fraction }) => ({ questionId: question.id, response, fraction }));
    await this.database.transaction(async () => {
      await this.database.lock(`check ${key.personId} ${key.module}`);
      if (await this.database.repository(KnowledgeCheck).existsBy(key)) return;
      const knownSteps = passed ? await this.progress.testOutAll(viewer.id, module.steps.map(({ id }) => id), now) : [];
      await this.database.repository(KnowledgeCheck).insert({ ...key, quizId: step.contentId, answers, passed, knownSteps, answeredAt: now, takenBackAt: null });
      await this.evidence.keepAll({ personId: viewer.id, stepId: step.id, place: `${key.module}/${step.slug}`, sitting: `check ${number}` }, graded, now);
    });
  }

  private async sheet(module: ModuleOutline, seed: string): Promise<OpenedCheck['sheet']> {
    for (const step of module.steps) {
      if (step.kind !== 'quiz') continue;
      const definition = await this.quizzes.definition(step.contentId);
      const questions = drawnFor(definition.questions, seed);
      if (questions) return { step, definition, questions };
    }
    return null;
  }
}

/** An answer that is whole, and what it was worth. */
interface Graded {
  question: Question;
  response: Response;
  fraction: number;
}

function read(question: Question, posted: Record<string, unknown> | undefined, settings: Settings): Tried {
  const { ok, response } = readResponse(question, posted ?? {});
  return { response, isWhole: ok && isComplete(question, response, settings) };
}

const takeBackQuery = `
  UPDATE knowledge_check SET taken_back_at = $3
  WHERE person_id = $1 AND module = $2 AND passed AND taken_back_at IS NULL
  RETURNING known_steps`;
