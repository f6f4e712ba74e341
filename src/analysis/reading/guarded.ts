import type { Audience, LoggedCount, Refusal } from '../../disclosure/index.js';
import type { AnalysedSurvey } from './analysed-survey.js';
import type { DeskPage } from './desk-pages.js';
import type { Scope } from './scope.js';
import type { SelectedAnswers } from './selected-answers.js';
import type { Selection } from './selection.js';

/** What a page would like to show, and every count of people that can be found in it or worked out of it. */
export interface Proposal<Figures> {
  readonly figures: Figures;
  readonly counts: readonly LoggedCount[];
}

/** How a page reads its figures. They reach the page only when the guard has let them pass. */
export interface Reading<Figures> {
  /** The page: the last part of its address. */
  readonly page: string;
  /** What the address asks for beside the selection, as pairs: settings that change the figures. */
  readonly settings: readonly (readonly [string, string])[];
  /** Whom it is about: those who sent their answers, or all who began long enough ago. */
  readonly about: 'answered' | 'begun';
  /**
   * Where figures are nothing but their counts, each subject for itself: the figures that follow from the counts that may be
   * shown. Such figures are never refused as a whole.
   */
  ofCounts?(figures: Figures, counts: readonly LoggedCount[]): Figures;
  /** Null where too few people were chosen to show anything of them. */
  propose(answers: SelectedAnswers): Promise<Proposal<Figures> | null>;
}

/** What every page of the desk knows, whether there are figures or not. */
export interface AtDesk {
  readonly survey: AnalysedSurvey;
  readonly selection: Selection;
  /** What she may see; the one that she looks with is `selection.as`. */
  readonly scopes: readonly Scope[];
  readonly audience: Audience;
  /** The pages about this survey that are for her. */
  readonly pages: readonly DeskPage[];
}

/** The guard’s answer: figures, or the reason why there are none. */
export type Guarded<Figures> =
  | { readonly kind: 'shown'; readonly figures: Figures; readonly until: Date; readonly isNewest: boolean }
  | { readonly kind: 'few'; readonly threshold: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
