import type { TableMistake } from '../platform/tables/table-mistake.js';
import { groupedBy } from '../platform/collections/grouped.js';
import type { Quadrant } from './importance-performance.js';
import { analyseNeeds, type NeedsAnalysis, type NeedsSettings, type RankedNeed } from './needs-analysis.js';
import { readRatings, type RatingsRequest } from './ratings-table.js';

/** The analysis of one group: of everybody, or of those who share a value. */
export interface NeedsGroup extends NeedsAnalysis {
  readonly by: string | null;
  /** How many different respondents, also those who did not answer every pair. */
  readonly respondents: number;
}

export type Needs = { readonly ok: true; readonly groups: readonly NeedsGroup[] } | { readonly ok: false; readonly mistakes: readonly TableMistake[] };

/** The needs in a table of ratings made anywhere, group by group in the order of their values; or every mistake in it. */
export function needsOf(csv: string, request: RatingsRequest & NeedsSettings): Needs {
  const table = readRatings(csv, request);
  if (!table.ok) return table;
  const groups = groupedBy(table.ratings, ({ by }) => by);
  if (request.by === null && groups.size === 0) groups.set(null, []);
  const inOrder = [...groups].sort(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1));
  return {
    ok: true,
    groups: inOrder.map(([by, ratings]) => ({ by, respondents: new Set(ratings.map(({ respondent }) => respondent)).size, ...analyseNeeds(ratings, request) })),
  };
}

/** The answer of `needs`, its fields in this order; null where undefined. */
export interface NeedsAnswer {
  readonly groups: readonly {
    readonly by: string | null;
    readonly respondents: number;
    readonly competences: readonly {
      readonly competence: string;
      readonly n: number;
      readonly importance: { readonly mean: number | null; readonly sd: number | null };
      readonly ability: { readonly mean: number | null; readonly sd: number | null };
      readonly gap: number | null;
      readonly mwds: number | null;
      readonly mwdsRank: number | null;
      readonly rds: number | null;
      readonly nr: number;
      readonly pr: number;
      readonly tr: number;
      readonly quadrant: Quadrant | null;
    }[];
    readonly rankAgreement: number | null;
  }[];
}

export function needsAnswer(groups: readonly NeedsGroup[]): NeedsAnswer {
  return {
    groups: groups.map(({ by, respondents, competences, rankAgreement }) => ({ by, respondents, competences: competences.map(answered), rankAgreement })),
  };
}

function answered({ competence, n, importance, ability, gap, mwds, mwdsRank, discrepancy, quadrant }: RankedNeed): NeedsAnswer['groups'][number]['competences'][number] {
  const { rds, nr, pr, tr } = discrepancy;
  const [first, second] = [importance, ability].map(({ mean, sd }) => ({ mean, sd }));
  return { competence, n, importance: first!, ability: second!, gap, mwds, mwdsRank, rds, nr, pr, tr, quadrant };
}
