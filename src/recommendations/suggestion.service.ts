import { Injectable } from '@nestjs/common';
import { CompetencesService, type Framework } from '../competences/index.js';
import { CatalogueService } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import { Database } from '../platform/database/database.service.js';
import type { AlsoKept } from '../progress/index.js';
import type { KeptPlace } from './lists/kept-list.js';
import { offeredModules, type OfferedModule } from './offered-modules.js';

/** The places of the list that she was shown last, read along with her studies. */
export const lastPlaces: AlsoKept = {
  name: 'last places',
  sql: '(SELECT places FROM recommendation_list WHERE person_id = $1 ORDER BY number DESC LIMIT 1)',
};

/** One place, with what is needed to say it. */
export interface Suggestion {
  place: KeptPlace;
  modules: ReadonlyMap<string, OfferedModule>;
  frameworks: Framework[];
}

/** The first place of somebody’s list, for pages that are about more than that: as she last saw it, without working it out anew. */
@Injectable()
export class SuggestionService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly competences: CompetencesService,
  ) {}

  /** The places of her last list, where they were not read along with anything else; null before she saw one. */
  async lastPlaces(viewer: Viewer): Promise<KeptPlace[] | null> {
    const [row] = await this.database.prepared<{ places: KeptPlace[] | null }>(lastPlaces.name, `SELECT ${lastPlaces.sql} AS places`, [viewer.id]);
    return row!.places;
  }

  /** The first of some places that she has not done meanwhile and that is still offered. */
  async first(places: readonly KeptPlace[], done: ReadonlySet<string>, now: Date): Promise<Suggestion | null> {
    const modules = offeredModules(await this.catalogue.courses(now));
    const place = places.find(({ module, steps }) => !done.has(module) && steps.every((code) => modules.has(code)));
    return place ? { place, modules, frameworks: await this.competences.frameworks(now) } : null;
  }
}
