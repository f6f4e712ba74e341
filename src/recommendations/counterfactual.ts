import { supposing, type Need } from './need.js';
import { recommend, type Candidate, type Place, type Wishes } from './recommending.js';

/** What would have to be otherwise for a place to stand lower, or not at all. */
export interface Counterfactual {
  /** The competence that gives most of the place. */
  competence: string;
  /** If she could already do it so well: a step of a needs pair, such as 3 for “on my own”. */
  step: number;
  /** Where the module would stand then, from 1; null where it would not be in the list. */
  place: number | null;
}

/** The abilities that she could have instead, as steps of a needs pair and as shares. */
const steps = [
  { step: 2, ability: 1 / 3 },
  { step: 3, ability: 2 / 3 },
  { step: 4, ability: 1 },
];

/**
 * The least step up in what a place is mainly about that moves it down or out of the list, found by working the list out anew.
 * Null where no step does: it stands for something else as well, or she can do it already.
 *
 * @param list the list that `recommend` made of the same needs, modules and wishes
 */
export function counterfactual(place: Place, list: readonly Place[], needs: readonly Need[], modules: readonly Candidate[], wishes: Wishes): Counterfactual | null {
  const { competence } = place.parts[0]!;
  const now = standing(place.module, list)!;
  const own = needs.find((need) => need.competence === competence)!;
  // What she says that she can do already is no supposition, even where quizzes show less.
  const least = Math.max(own.mastery.mastery, own.saidAbility);
  for (const { step, ability } of steps.filter((one) => one.ability > least)) {
    const supposed = needs.map((need) => (need === own ? supposing(need, ability) : need));
    const then = standing(place.module, recommend(supposed, modules, wishes));
    if (then === null || then > now) return { competence, step, place: then };
  }
  return null;
}

// As a step before another module, it is still there.
function standing(module: string, list: readonly Place[]): number | null {
  const index = list.findIndex(({ steps: codes }) => codes.includes(module));
  return index === -1 ? null : index + 1;
}
