import { competenceNeed, type CompetenceNeed } from './competence-need.js';
import { groupedBy } from '../platform/collections/grouped.js';
import { crosshairOf, quadrantOf, type CrosshairRule, type MapPoint, type Quadrant } from './importance-performance.js';
import { rankCorrelation, tidy } from './ranks.js';
import { ratedPairs, type RatedPair, type Rating } from './rating.js';

export interface NeedsSettings {
  readonly crosshair: CrosshairRule;
  /** How many steps the scale has, from 1 up. */
  readonly steps: number;
}

/** A competence among the others: its rank by MWDS, 1 for the greatest need, and its place on the map; null where nobody rated both. */
export interface RankedNeed extends CompetenceNeed {
  readonly competence: string;
  readonly mwdsRank: number | null;
  readonly quadrant: Quadrant | null;
}

export interface NeedsAnalysis {
  /** By rank; those that nobody rated last. */
  readonly competences: readonly RankedNeed[];
  readonly crosshair: MapPoint | null;
  /** Spearman's correlation of MWDS and ranked discrepancy (turned round): whether both put the needs in one order. */
  readonly rankAgreement: number | null;
}

/** The needs of a group of respondents, from their ratings in any order. */
export function analyseNeeds(ratings: readonly Rating[], settings: NeedsSettings): NeedsAnalysis {
  const byCompetence = groupedBy(ratings, ({ competence }) => competence);
  return analysePairs([...byCompetence].map(([competence, own]) => ({ competence, pairs: ratedPairs(own) })), settings);
}

/** The same from counted pairs of ratings, as a database groups them. */
export function analysePairs(rated: readonly { readonly competence: string; readonly pairs: readonly RatedPair[] }[], settings: NeedsSettings): NeedsAnalysis {
  const needs = rated.map(({ competence, pairs }) => ({ competence, ...competenceNeed(pairs) })).sort(byNeed);
  const points = needs.map(pointOf).filter((point) => point !== null);
  const crosshair = crosshairOf(points, settings.crosshair, settings.steps);
  const known = needs.filter(({ mwds }) => mwds !== null);
  return {
    competences: needs.map((need, at) => ({ ...need, mwdsRank: need.mwds === null ? null : at + 1, quadrant: placeOf(need, crosshair) })),
    crosshair,
    rankAgreement: rankCorrelation(known.map(({ mwds }) => mwds!), known.map(({ discrepancy }) => -discrepancy.rds!)),
  };
}

type NamedNeed = CompetenceNeed & { readonly competence: string };

// By MWDS, ties by importance, then by code; nothing known comes last.
function byNeed(one: NamedNeed, other: NamedNeed): number {
  const [first, second] = [one, other].map(({ mwds, importance, competence }) => ({ mwds: tidy(mwds ?? -1e5), importance: tidy(importance.mean ?? 0), competence }));
  return second!.mwds - first!.mwds || second!.importance - first!.importance || (first!.competence < second!.competence ? -1 : 1);
}

function pointOf({ importance, ability }: CompetenceNeed): MapPoint | null {
  return importance.mean === null || ability.mean === null ? null : { importance: importance.mean, ability: ability.mean };
}

function placeOf(need: CompetenceNeed, crosshair: MapPoint | null): Quadrant | null {
  const point = pointOf(need);
  return point && crosshair && quadrantOf(point, crosshair);
}
