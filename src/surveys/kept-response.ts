import type { Answers } from './answers.js';

/** A response as it is kept. Days are `2026-09-01`. */
export interface KeptResponse {
  person: string;
  version: number;
  language: string;
  wave: string;
  page: string | null;
  answers: Answers;
  finished: boolean;
  /** When she sent her answers, or last kept a page. */
  day: string;
  begun: string;
}
