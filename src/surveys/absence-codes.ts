/** Why there is no value though there could be one, in the order of the codes: −96, −97, −98, −99. */
export const absenceReasons = ['not-asked', 'rather-not-say', 'dont-know', 'not-reached'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/**
 * The codes of absence: −96 to −99, or as far below as they must lie so that no number that can be answered is one of
 * them: −996 to −999, −9996 to −9999 and so on.
 *
 * @param least the least number that can be answered
 */
export function absenceCodes(least: number): Record<AbsenceReason, number> {
  let limit = 100;
  while (least <= 4 - limit) limit *= 10;
  return Object.fromEntries(absenceReasons.map((reason, index) => [reason, 4 - limit - index])) as Record<AbsenceReason, number>;
}
