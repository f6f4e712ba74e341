import { mean, median } from '../platform/statistics/moments.js';
import { tidy } from './ranks.js';

/** Where a competence stands on the map of importance and ability, both means of ratings. */
export interface MapPoint {
  readonly importance: number;
  readonly ability: number;
}

/** Where the two lines of the map cross: at the means or medians of the competences, or in the middle of the scale. */
export type CrosshairRule = 'mean' | 'median' | 'midpoint';

export const crosshairRules: readonly CrosshairRule[] = ['mean', 'median', 'midpoint'];

/** High importance and low ability: concentrate here; both high: keep it up; both low: low priority; else possible overkill. */
export type Quadrant = 'concentrate' | 'keep' | 'low' | 'overkill';

/**
 * The crosshair of an importance-performance map (Martilla & James, J. Marketing 41(1), 1977); null without points.
 *
 * @param steps how many steps the scale has, from 1 up
 */
export function crosshairOf(points: readonly MapPoint[], rule: CrosshairRule, steps: number): MapPoint | null {
  if (points.length === 0) return null;
  if (rule === 'midpoint') return { importance: (1 + steps) / 2, ability: (1 + steps) / 2 };
  const centre = rule === 'mean' ? mean : median;
  return { importance: centre(points.map(({ importance }) => importance)), ability: centre(points.map(({ ability }) => ability)) };
}

/** The quadrant of a point. Exactly on a line is high. */
export function quadrantOf(point: MapPoint, crosshair: MapPoint): Quadrant {
  const isImportant = tidy(point.importance) >= tidy(crosshair.importance);
  const isAble = tidy(point.ability) >= tidy(crosshair.ability);
  if (isImportant) return isAble ? 'keep' : 'concentrate';
  return isAble ? 'overkill' : 'low';
}
