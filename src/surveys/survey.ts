import type { Text } from '../platform/language/text.js';
import type { Expression } from './expressions/expression.js';

/** A survey as it was published: it never changes; an edit makes the next version. */
export interface SurveyDefinition {
  slug: string;
  /** The language of the base file. */
  language: string;
  /** Every language in which no label is missing: the survey is offered in these only. */
  languages: string[];
  audience: 'entrepreneur' | 'mentor' | 'everybody';
  /** What each response is about, where it is asked again for each course or module: feedback. */
  about: 'course' | 'module' | null;
  title: Text;
  /** What it is for, and what becomes of the answers. HTML. */
  intro: Text;
  thanks: Text;
  minutes: number;
  /** Days as `2026-09-01`: the first and the last on which it can be answered. */
  opens: string | null;
  closes: string | null;
  /** The survey that whoever sent this one is shown next; not said by versions that were published before it was kept here. */
  next?: string;
  pages: SurveyPage[];
  calculated: Calculated[];
}

/** One page: a question or a few that belong together. Every page is saved at once. */
export interface SurveyPage {
  id: string;
  title: Text | null;
  showIf: Expression | null;
  /** Whether its questions stand in another order for each respondent. */
  shuffle: boolean;
  questions: Question[];
}

/** A value that is worked out of answers, for conditions, texts and exports. */
export interface Calculated {
  id: string;
  is: Expression;
}

/** Why there is no answer though she was asked: real codes, kept and exported. */
export const missingReasons = ['dont-know', 'rather-not-say'] as const;
export type MissingReason = (typeof missingReasons)[number];

/** What every question has. Its id is the permanent name of its variable. */
export interface Common {
  id: string;
  text: Text;
  /** The same in very plain words (CEFR A2). */
  simple: Text | null;
  hint: Text | null;
  showIf: Expression | null;
  /** When an answer is needed; never where this is null. */
  requireIf: Expression | null;
  checks: { valid: Expression; message: Text }[];
  /** Which ways of not answering are offered. */
  missing: MissingReason[];
}

export interface Option {
  id: string;
  label: Text;
  /** Ticked, it stands alone: “none of these”. */
  exclusive: boolean;
  /** It asks for words of her own. */
  other: boolean;
}

export type Question = Common &
  (
    | { kind: 'single'; options: Option[]; shuffle: boolean }
    | { kind: 'multiple'; options: Option[]; shuffle: boolean; least: number; most: number }
    | { kind: 'needs'; rows: NeedsRow[]; shuffle: boolean }
    | { kind: 'scale'; from: number; to: number; fromLabel: Text; toLabel: Text }
    | { kind: 'ranking'; options: Option[]; shuffle: boolean; ranks: number }
    | { kind: 'number'; unit: Text | null; least: number; most: number; decimals: number; grouping: boolean }
    | { kind: 'date'; earliest: string | null; latest: string | null }
    | { kind: 'text'; long: boolean; most: number }
    | { kind: 'consent'; purpose: string; version: string }
    | { kind: 'information' }
  );

export type QuestionKind = Question['kind'];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;

/** One competence of a needs question: how much it matters, and how well she can do it, on the same four steps. */
export interface NeedsRow {
  competence: string;
  label: Text;
}

/** The steps of a needs pair: 1 not important … 4 very important; 1 cannot yet … 4 can help others. */
export const needsSteps = 4;

/** Every question, in the order of the pages. */
export function questionsOf(survey: SurveyDefinition): Question[] {
  return survey.pages.flatMap((page) => page.questions);
}
