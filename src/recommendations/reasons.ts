import type { Need, Said } from './need.js';
import type { Place } from './recommending.js';

/** Why a module stands in the list, as sentences to be said in any language: each with its key and its values. */
export interface Reason {
  key: string;
  values: Record<string, string>;
}

/** What the sentences name. */
export interface Naming {
  competence(id: string): string;
  number(value: number): string;
  goal: { title: string | null; targets: Readonly<Record<string, number>> };
}

/** What she said of a competence, as far as sentences say it again. */
export type Rated = Pick<Said, 'importance' | 'ability' | 'chosen'>;

/**
 * The reasons for a place, from the exact parts of its score: the one or two competences that give most of it, what she said
 * of them, and her goal. What she did not say herself is never put into her mouth.
 */
export function reasonsFor(place: Place, needs: ReadonlyMap<string, Need>, ratings: ReadonlyMap<string, Rated>, naming: Naming): Reason[] {
  if (place.explores !== null) return [{ key: 'explore', values: { competence: naming.competence(place.explores) } }];
  return weighty(place).flatMap(({ competence }) => {
    const values = { competence: naming.competence(competence) };
    const need = needs.get(competence)!;
    const asked = naming.goal.title !== null && naming.goal.targets[competence] !== undefined;
    return [...saidOf(need, ratings.get(competence), values, naming), ...shownOf(need, naming), ...takenOf(need), ...(asked ? [{ key: 'goal', values: { ...values, goal: naming.goal.title! } }] : [])];
  });
}

/** What she said of the competence; where she did not, whose words stand in. */
function saidOf({ basis, mastery }: Need, rating: Rated | undefined, values: Reason['values'], naming: Naming): Reason[] {
  if (rating?.importance && rating.ability) {
    const chosen = rating.chosen ? [{ key: 'chosen', values: { place: naming.number(rating.chosen) } }] : [];
    return [{ key: `importance.${rating.importance}`, values }, ...chosen, { key: `ability.${rating.ability}`, values }];
  }
  // That nothing is known would not be true where a quiz told something.
  if (basis === 'nobody' && mastery.answers > 0) return [{ key: 'areas', values }];
  return [{ key: basis, values }];
}

/** What quizzes showed, and whether it is what she said. */
function shownOf({ basis, mastery, saidAbility }: Need, naming: Naming): Reason[] {
  if (mastery.answers === 0) return [];
  const difference = mastery.alone - saidAbility;
  const verdict = basis !== 'ratings' ? 'shown' : Math.abs(difference) < noticeable ? 'agreed' : difference > 0 ? 'more' : 'less';
  return [{ key: `quiz.${verdict}`, values: { right: naming.number(mastery.right), answers: naming.number(mastery.answers) } }];
}

/** Where no quiz asked about it and yet something else is taken than what she said: what did most of that. */
function takenOf({ basis, mastery, saidAbility }: Need): Reason[] {
  const difference = mastery.expected - saidAbility;
  if (mastery.answers > 0 || (basis !== 'ratings' && basis !== 'areas') || Math.abs(difference) < noticeable) return [];
  const [others, elsewhere] = [mastery.taken - saidAbility, mastery.expected - mastery.taken].map((share) => share * Math.sign(difference)) as [number, number];
  return [{ key: `${others >= elsewhere ? 'others' : 'elsewhere'}.${difference > 0 ? 'more' : 'less'}`, values: {} }];
}

/** From here on, what quizzes show, or what is taken of her, is said to be something else than what she said. */
const noticeable = 0.1;

/** The first part, and the second where it gives at least a third of the score. */
function weighty({ parts, score }: Place): Place['parts'] {
  return parts.slice(0, 2).filter(({ value }, index) => index === 0 || value >= score / 3);
}
