import { places } from '../places.js';

/**
 * The codes that stand for a text in the end, as a query of `text_id` and `codes`: what was settled, or else what both coders
 * gave alike. A text that waits for a coder or for a decision has none.
 *
 * @param condition which rows of `coding` are looked at, in SQL
 */
export function settledCodes(condition = 'true'): string {
  return `
    SELECT text_id, coalesce(
      min(codes) FILTER (WHERE place = ${places.settled}),
      CASE WHEN count(*) = 2 AND min(codes) = max(codes) THEN min(codes) END) AS codes
    FROM coding WHERE ${condition} GROUP BY text_id`;
}
