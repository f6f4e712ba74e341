import type { Page, SeeOther } from '../platform/web/answers.js';
import type { Reader } from './answer-words.js';
import type { OpenedResponse } from './opened-response.js';
import type { LedResults } from './own-results/led-results.js';
import type { Subject } from './subject.js';
import type { SurveyDefinition } from './survey.js';

/** Where a response is answered: each kind of respondent comes to hers by addresses of her own. */
export interface Place {
  /** The address of the response; its pages stand below it. */
  path: string;
  /** Where somebody goes who goes on another day, and what she is told there. */
  later: SeeOther;
  /** Where the page of thanks leads, the main way first; nowhere, where there is nothing more for her. */
  onwards: readonly { path: string; key: string }[];
  /**
   * Who is asked, where somebody else holds the device: questions stand in her language, and once more in that of the
   * one who reads.
   */
  spokenTo?: Reader;
  /** What she gives feedback on, where there is such a thing. */
  subject?: Subject | null;
  /** The survey that comes after this one, where it was sent. */
  next?: SurveyDefinition;
  /** Her results, for the page of thanks; only where she has no account that keeps them for her. */
  results?(): Promise<LedResults>;
  /** Answers her at once when she has sent, where there is nothing that a later page could be made of. */
  whenSent?(opened: OpenedResponse): Promise<Page>;
  /** Speaks another language to her from the next page on. */
  speak(language: string): Promise<void>;
}
