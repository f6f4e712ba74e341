/** A response as it is kept. Days are `2026-09-01`. */
export interface KeptResponse {
  person: string;
  version: number;
  language: string;
  wave: string;
  page: string | null;
  /** Answers by variable as JSON: a hundred thousand of them are read one by one, not all at once. */
  answers: string;
  finished: boolean;
  /** When she sent her answers, or last kept a page. */
  day: string;
  begun: string;
}
