import type { Need } from './need.js';
import type { Place } from './recommending.js';

/** Why a module stands in the list, as sentences to be said in any language: each with its key and its values. */
export interface Reason {
  key: string;
  values: Record<string, string>;
}

/** What the sentences name. */
export interface Naming {
  competence(id: string): string;
  goal: { title: string | null; targets: Readonly<Record<string, number>> };
}

/**
 * The reasons for a place, from the exact parts of its score: the one or two competences that give most of it, what she said
 * of them, and her goal. What she did not say herself is never put into her mouth.
 */
export function reasonsFor(place: Place, needs: ReadonlyMap<string, Need>, ratings: ReadonlyMap<string, { importance: number | null; ability: number | null }>, naming: Naming): Reason[] {
  if (place.explores) return [{ key: 'explore', values: { competence: naming.competence(place.parts[0]!.competence) } }];
  return weighty(place).flatMap(({ competence }) => {
    const values = { competence: naming.competence(competence) };
    const rating = ratings.get(competence);
    const said: Reason[] = rating?.importance && rating.ability ? [{ key: `importance.${rating.importance}`, values }, { key: `ability.${rating.ability}`, values }] : [{ key: needs.get(competence)!.estimated ? 'everybody' : 'partly', values }];
    const asked = naming.goal.title !== null && naming.goal.targets[competence] !== undefined;
    return asked ? [...said, { key: 'goal', values: { ...values, goal: naming.goal.title! } }] : said;
  });
}

/** The first part, and the second where it gives at least a third of the score. */
function weighty({ parts, score }: Place): Place['parts'] {
  return parts.slice(0, 2).filter(({ value }, index) => index === 0 || value >= score / 3);
}
