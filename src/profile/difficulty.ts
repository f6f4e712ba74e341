import { evidenceIn, questionName, type KeptSitting } from './evidence.js';
import { abilityOf, difficultyAfter } from './mastery.js';

/** How hard a question is thought to be, and how many answers say so. */
export interface Difficulty {
  difficulty: number;
  answers: number;
}

/** Somebody with all her sittings, the oldest first. */
export interface Answering {
  /** What she says of herself, from 0 to 1, by competence. */
  said: ReadonlyMap<string, number>;
  sittings: readonly (KeptSitting & { learned: boolean })[];
}

/** Who has not rated herself is taken for somebody in the middle. */
const middle = 0.5;

/**
 * What questions turn out to be after the sittings of which nothing was learned yet, in their order. Only first answers
 * count, each against what was known of her before; a new question begins in the middle.
 */
export function learned(known: ReadonlyMap<string, Difficulty>, people: readonly Answering[]): Map<string, Difficulty> {
  const found = new Map<string, Difficulty>();
  const difficulties = new Map([...known].map(([name, { difficulty }]) => [name, difficulty]));
  const news = people.flatMap((person) => person.sittings.filter((sitting) => !sitting.learned).map((sitting) => ({ person, sitting })));
  for (const { person, sitting } of news.sort((one, other) => one.sitting.at.getTime() - other.sitting.at.getTime())) {
    const before = person.sittings.slice(0, person.sittings.indexOf(sitting));
    const evidence = evidenceIn(before, difficulties, sitting.at);
    const seen = new Set(before.flatMap(({ stepId, answers }) => answers.map(({ questionId }) => questionName(stepId, questionId))));
    for (const answer of sitting.answers) {
      const name = questionName(sitting.stepId, answer.questionId);
      if (seen.has(name)) continue;
      const { difficulty, answers } = found.get(name) ?? known.get(name) ?? { difficulty: 0, answers: 0 };
      const { ability } = abilityOf(person.said.get(answer.competence) ?? middle, evidence.filter(({ competence }) => competence === answer.competence));
      found.set(name, { difficulty: difficultyAfter(difficulty, answers, ability, answer), answers: answers + answer.share });
    }
  }
  return found;
}
