/** Why a module is not for her. */
export type Why = 'time' | 'language' | 'topic' | 'other';

/** What somebody said of a module that was recommended to her. */
export interface Feedback {
  /** The code of the module. */
  module: string;
  kind: 'too-easy' | 'too-hard' | 'not-for-me';
  /** Null unless it is not for her. */
  why: Why | null;
  /** Why, in her own words, or ''. */
  words: string;
  /** What the module alone would have been worth to her then. */
  score: number;
  saidAt: Date;
}

/** What she can choose from: each why of “not for me” is a choice of its own. */
export type FeedbackAnswer = 'too-easy' | 'too-hard' | Why;

/** What a choice says. */
export function saidIn(answer: FeedbackAnswer): Pick<Feedback, 'kind' | 'why'> {
  return answer === 'too-easy' || answer === 'too-hard' ? { kind: answer, why: null } : { kind: 'not-for-me', why: answer };
}

/** The choice that says it. */
export function answerOf({ kind, why }: Pick<Feedback, 'kind' | 'why'>): FeedbackAnswer {
  return kind === 'not-for-me' ? (why ?? 'other') : kind;
}
