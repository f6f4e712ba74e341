/**
 * How many steps less something matters to somebody than she rated it, because others would help her more: half a step
 * for what she left out, and for her choice of place k the (1 − 1/k)th part of that. Where everything is “very important”, as
 * many say, this is what tells one thing from the other; and it never turns round two ratings that are a step apart.
 *
 * @param place from 1; 0 for what she left out when she chose; null where she was not asked, or did not say
 */
export function lessThanRated(place: number | null): number {
  if (place === null) return 0;
  return place === 0 ? 0.5 : 0.5 * (1 - 1 / place);
}
