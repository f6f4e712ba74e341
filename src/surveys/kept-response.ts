/** A response as it is kept. Days are `2026-09-01`. */
export interface KeptResponse {
  /** Its id; '' where nobody asked for it. */
  id: string;
  /** Whoever answered: her account, the series of her answers, or the response itself where nothing joins several. */
  person: string;
  version: number;
  language: string;
  /** Which wave it belongs to, or what feedback is about: a survey has one or the other. */
  wave: string;
  /** How she came to answer. */
  way: string;
  /** The organisation whose worker typed or wrote for her; null where she answered herself. Who that was is not told. */
  organisation: string | null;
  /** The round in which she was asked, by its id; null where there was none. */
  round: string | null;
  page: string | null;
  /** Answers by variable as JSON: a hundred thousand of them are read one by one, not all at once. */
  answers: string;
  finished: boolean;
  /** When she sent her answers, or last kept a page. */
  day: string;
  begun: string;
}

/**
 * A response that stands for those of all people who answered alike, so far as anything was asked for; the rest is empty. The `person`
 * is a number: somebody who answered several times is known by all of them together.
 */
export interface AlikeResponse extends KeptResponse {
  /** How many people answered so. */
  people: number;
}
