import type { Text } from '../platform/language/text.js';

/** What modules teach, quizzes give evidence of and surveys ask about, for one audience. */
export interface Framework {
  id: string;
  audience: string;
  title: Text;
  /** Where it comes from. */
  source: Text;
  areas: Area[];
  /** What people want to reach, and how well they should be able to do what for it. */
  goals: Goal[];
}

/** A goal by its permanent name: the level of each competence that it asks for, above 0 up to 1. */
export interface Goal {
  id: string;
  targets: Record<string, number>;
}

export interface Area {
  id: string;
  title: Text;
  competences: Competence[];
}

export interface Competence {
  id: string;
  title: Text;
  /** The competence in a learner's own words: “I see chances to create value.” */
  says: Text;
}

/** All competences of some frameworks, in their order. */
export function competencesOf(frameworks: readonly Framework[]): Competence[] {
  return frameworks.flatMap((framework) => framework.areas.flatMap((area) => area.competences));
}
