import { Injectable } from '@nestjs/common';
import { CompetencesService, type Area, type Framework } from '../competences/index.js';
import { CatalogueService, type CourseOutline, type ModuleOutline } from '../courses/index.js';
import { hasRole, type Viewer } from '../people/index.js';
import { masteryOf } from '../profile/formulas.js';
import { RatingsService, type Rating } from '../profile/index.js';
import { ProgressService } from '../progress/index.js';
import { ResponsesService } from '../surveys/index.js';
import { GroupRatings } from './group-ratings.service.js';
import { needOf, share, shrunk, type GroupSaid, type Need } from './need.js';
import type { Candidate } from './recommending.js';
import { wishesIn, type Wishes } from './wishes.js';

/** What a second language is worth: it is read, with more effort. */
const secondLanguage = 0.85;

/** A module with the course that it belongs to. */
export interface OfferedModule {
  course: CourseOutline;
  module: ModuleOutline;
}

/** Everything that recommending needs to know of one learner. */
export interface LearnerInputs {
  needs: Need[];
  candidates: Candidate[];
  modules: ReadonlyMap<string, OfferedModule>;
  wishes: Wishes;
  ratings: ReadonlyMap<string, Rating>;
  framework: Framework;
  /** What stands behind the needs: her own ratings, her answers on whole areas, or what all say together. */
  from: 'ratings' | 'areas' | 'everybody';
}

/** Gathers what is known of a learner from the rooms below. */
@Injectable()
export class LearnerService {
  constructor(
    private readonly competences: CompetencesService,
    private readonly catalogue: CatalogueService,
    private readonly progress: ProgressService,
    private readonly ratings: RatingsService,
    private readonly responses: ResponsesService,
    private readonly group: GroupRatings,
  ) {}

  /** Null where there is no framework for her: nothing has been published. */
  async inputs(viewer: Viewer, now: Date): Promise<LearnerInputs | null> {
    const framework = (await this.competences.frameworks(now)).find(({ audience }) => audience === (hasRole(viewer, 'mentor') ? 'mentor' : 'entrepreneur'));
    if (!framework) return null;
    const [rated, answers, group, courses, done] = await Promise.all([this.ratings.of(viewer.id), this.responses.said(viewer.id), this.group.all(now), this.catalogue.courses(now), this.doneBy(viewer, now)]);
    const wishes = wishesIn(answers, framework.areas.map(({ id }) => id));
    const ratings = new Map(rated.map((rating) => [rating.competence, rating]));
    const modules = new Map(courses.flatMap(({ outline }) => outline.modules.map((module) => [`${outline.slug}/${module.slug}`, { course: outline, module }] as const)));
    const needs = framework.areas.flatMap((area) => needsIn(area, ratings, wishes, group, framework));
    const languages = { own: viewer.language, others: [...wishes.languages, ...(viewer.readingLanguage ? [viewer.readingLanguage] : [])] };
    const from = needs.some(({ estimated }) => !estimated) ? 'ratings' : Object.keys(wishes.areas).length > 0 ? 'areas' : 'everybody';
    return { needs, candidates: [...modules].map(([code, offered]) => candidate(code, offered, languages, done)), modules, wishes, ratings, framework, from };
  }

  private async doneBy(viewer: Viewer, now: Date): Promise<ReadonlySet<string>> {
    const studies = await this.progress.studies(viewer, now);
    return new Set(studies.flatMap(({ record }) => record.modules.filter(({ state }) => state === 'completed').map(({ module }) => `${record.course.slug}/${module.slug}`)));
  }
}

function needsIn(area: Area, ratings: ReadonlyMap<string, Rating>, wishes: Wishes, group: ReadonlyMap<string, GroupSaid>, framework: Framework): Need[] {
  const targets = framework.goals.find(({ id }) => id === wishes.goal)?.targets ?? {};
  return area.competences.map(({ id }) => {
    const rating = ratings.get(id);
    const others = shrunk(undefined, group.get(id));
    const importance = rating?.importance ? share(rating.importance, rating.steps) : null;
    const ability = rating?.ability ? share(rating.ability, rating.steps) : (wishes.areas[area.id] ?? null);
    const said = { importance: importance ?? others.importance, ability: ability ?? others.ability, estimated: importance === null || !rating?.ability };
    return needOf(id, said, masteryOf(said.ability, []), targets[id]);
  });
}

function candidate(code: string, { module }: OfferedModule, { own, others }: { own: string; others: readonly string[] }, done: ReadonlySet<string>): Candidate {
  const language = module.languages.includes(own) ? 1 : others.some((other) => module.languages.includes(other)) ? secondLanguage : 0;
  return { code, level: module.level, minutes: module.minutes, teaches: module.teaches, needs: module.needs, language, done: done.has(code) };
}
