import type { Answer, Answers, Flow } from './answers.js';
import type { SurveyDefinition } from './survey.js';

/** A response as its pages see it, whoever answers: the survey as she began it, and what it shows to her. */
export interface OpenedResponse {
  id: string;
  /** Whose it is, where that is known. */
  personId: string | null;
  survey: SurveyDefinition;
  /** The course or module that feedback is about, or ''. */
  about: string;
  answers: Answers;
  seed: string;
  /** The page that was saved last. */
  page: string | null;
  submittedAt: Date | null;
  /** Why it does not go on though it was not sent: its time is over, or enough others of her group have answered. */
  end: 'over' | 'full' | null;
  /** The last day on which it can be answered, as `2026-09-01`; null where there is none. */
  closes: string | null;
  /** The round in which she was asked, where there is one. */
  roundId: string | null;
  flow: Flow;
  /** Where it is kept. */
  store: ResponseStore;
}

/** Where responses of a kind are kept: what the pages do with one. */
export interface ResponseStore {
  /**
   * Keeps what a page sent. Each answer is kept on its own, so that two devices on two pages take nothing from each
   * other; null takes an answer away. `page` is where she goes on. Returns the response as it stands then, or null
   * if it was submitted meanwhile.
   */
  save(opened: OpenedResponse, answers: Record<string, Answer | null>, page: string, language: string, now: Date): Promise<OpenedResponse | null>;

  /** Ends a response. Doing it twice changes nothing. */
  submit(opened: OpenedResponse, now: Date): Promise<void>;
}
