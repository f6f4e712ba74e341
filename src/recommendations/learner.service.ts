import { Injectable } from '@nestjs/common';
import type { Framework } from '../competences/index.js';
import { CatalogueService } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import { groupedBy } from '../platform/collections/grouped.js';
import { CalibrationService, EvidenceService, RatingsService, type KnownCalibration, type Rating } from '../profile/index.js';
import { ProgressService, type RecordedModule } from '../progress/index.js';
import { GroupRatings } from './groups/group-ratings.service.js';
import { basisOf, learnerNeeds } from './learner-needs.js';
import type { QuizStanding } from './lists/snapshot.js';
import type { Basis, Need } from './need.js';
import { OutcomesService, type Correct } from './outcomes/outcomes.service.js';
import { offeredModules, type OfferedModule } from './offered-modules.js';
import { OwnFramework } from './own-framework.service.js';
import type { Candidate } from './recommending.js';
import { wishesIn, type Wishes } from './wishes/wishes.js';
import { WishesService } from './wishes/wishes.service.js';

/** What a second language is worth: it is read, with more effort. */
const secondLanguage = 0.85;

/** Everything that recommending needs to know of one learner. */
export interface LearnerInputs {
  needs: Need[];
  candidates: Candidate[];
  modules: ReadonlyMap<string, OfferedModule>;
  wishes: Wishes;
  ratings: ReadonlyMap<string, Rating>;
  framework: Framework;
  /** How what people say of themselves goes with what they show, as far as that is known. */
  calibration: KnownCalibration | null;
  /** How the quizzes of her modules went, by the code of the module: the last one that has a grade. */
  quizzes: ReadonlyMap<string, QuizStanding>;
  /** What stands behind the needs. */
  from: Basis;
}

/** Gathers what is known of a learner from the rooms below. */
@Injectable()
export class LearnerService {
  constructor(
    private readonly framework: OwnFramework,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly ratings: RatingsService,
    private readonly evidence: EvidenceService,
    private readonly wishes: WishesService,
    private readonly groups: GroupRatings,
    private readonly outcomes: OutcomesService,
    private readonly calibrations: CalibrationService,
  ) {}

  /** Null where there is no framework for her: nothing has been published. */
  async inputs(viewer: Viewer, now: Date): Promise<LearnerInputs | null> {
    const framework = await this.framework.of(viewer, now);
    if (!framework) return null;
    const [rated, shown, answers, courses, studied] = await Promise.all([this.ratings.of(viewer.id), this.evidence.of(viewer.id, now), this.wishes.said(viewer.id), this.catalogue.courses(now), this.studied(viewer, now)]);
    const done = new Set(studied.filter(({ seen }) => seen.state === 'completed').map(({ code }) => code));
    const wishes = wishesIn(answers, framework.areas.map(({ id }) => id));
    const ratings = new Map(rated.map((rating) => [rating.competence, rating]));
    const modules = offeredModules(courses);
    const others = await this.groups.around(viewer.id, wishes.goal, now);
    const calibration = await this.calibrations.of(framework.id, now);
    const needs = learnerNeeds({ framework, wishes, ratings, calibration, evidence: groupedBy(shown, ({ competence }) => competence), ...others });
    const languages = { own: viewer.language, others: [...wishes.languages, ...(viewer.readingLanguage ? [viewer.readingLanguage] : [])] };
    const correct = await this.outcomes.correction(now);
    const candidates = [...modules].map(([code, offered]) => candidate(code, offered, languages, done, correct));
    return { needs, candidates, modules, wishes, ratings, framework, calibration, quizzes: new Map(studied.flatMap(quizzesIn)), from: basisOf(needs) };
  }

  private async studied(viewer: Viewer, now: Date): Promise<StudiedModule[]> {
    const studies = await this.progress.studies(viewer, now);
    return studies.flatMap(({ record }) => record.modules.map((seen) => ({ code: `${record.course.slug}/${seen.module.slug}`, seen })));
  }
}

/** A module of a course that she has joined. */
interface StudiedModule {
  code: string;
  seen: RecordedModule;
}

function quizzesIn({ code, seen }: StudiedModule): [string, QuizStanding][] {
  const graded = seen.steps.filter(({ step, grade }) => step.kind === 'quiz' && grade !== null);
  return graded.map(({ step, grade, state }) => [code, { percent: grade!, passed: step.rule === 'pass' ? state === 'completed' || state === 'tested-out' : null, about: Object.keys(seen.module.teaches) }]);
}

function candidate(code: string, { module }: OfferedModule, { own, others }: { own: string; others: readonly string[] }, done: ReadonlySet<string>, correct: Correct): Candidate {
  const language = module.languages.includes(own) ? 1 : others.some((other) => module.languages.includes(other)) ? secondLanguage : 0;
  return { code, level: module.level, minutes: module.minutes, teaches: correct(code, module.teaches), needs: module.needs, language, done: done.has(code) };
}
