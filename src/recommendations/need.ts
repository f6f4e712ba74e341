import { lessThanRated, type Mastery } from '../profile/formulas.js';

/** What somebody said of one competence, on `steps` steps; null where she did not say. */
export interface Said {
  importance: number | null;
  ability: number | null;
  steps: number;
  /** Its place among what would help her most, from 1; 0 where she chose others, null where she did not choose. */
  chosen?: number | null;
}

/** What a group said of one competence: means on a scale from 0 to 1, and how many people answered. */
export interface GroupSaid {
  people: number;
  importance: number;
  ability: number;
}

/** What stands behind a need: her own rating, her answer on a whole area, what her group or everybody says, or nothing that anybody said. */
export type Basis = 'ratings' | 'areas' | 'group' | 'everybody' | 'nobody';

/** How much somebody needs one competence, and what that is made of. */
export interface Need {
  competence: string;
  /** From 0 to 1. */
  need: number;
  /** What each missing part of it counts: by how much it matters to her, and whether she turned its modules down. */
  weight: number;
  /** How much it matters, from 0 to 1. */
  importance: number;
  /** What she says that she can do, from 0 to 1. */
  saidAbility: number;
  /** Where she wants to get: the level of her goal, or her own importance. */
  target: number;
  mastery: Mastery;
  basis: Basis;
  /** She did not rate it herself. */
  estimated: boolean;
}

/** The steps of a needs pair, on which both importance and ability are said. */
export const needsSteps = 4;

/** How many people of the whole weigh as much as one’s own group (needs analysis of small groups: shrinkage). */
const wholeWeight = 10;

/**
 * How many where her country is new: fewer than ten people there rated themselves, so her group is mostly women of other
 * countries, and tells less of her than a group usually does.
 */
const wholeWeightInNewCountry = 2 * wholeWeight;

/** Where nobody said anything: somebody who begins, and to whom most things matter. */
const unknown = { importance: 2 / 3, ability: 1 / 4 };

/** A rating from 1 to `steps`, as a share from 0 to 1. */
export function share(rating: number, steps: number): number {
  return (rating - 1) / (steps - 1);
}

/** How much something matters to her, from 0 to 1: as she rated it, and as she chose; null where she did not rate it. */
export function mattering({ importance, steps, chosen = null }: Said): number | null {
  return importance === null ? null : Math.max(0, share(importance - lessThanRated(chosen), steps));
}

/** What to take for somebody who did not say: her group, drawn towards the whole where the group is small, and more where her country is new. */
export function shrunk(group: GroupSaid | undefined, whole: GroupSaid | undefined, isNewCountry: boolean): { importance: number; ability: number } {
  const base = whole ?? unknown;
  const weight = isNewCountry ? wholeWeightInNewCountry : wholeWeight;
  if (!group) return { importance: base.importance, ability: base.ability };
  const blend = (own: number, all: number) => (group.people * own + weight * all) / (group.people + weight);
  return { importance: blend(group.importance, base.importance), ability: blend(group.ability, base.ability) };
}

/**
 * How much is missing of what she wants to be able to do, weighted by how much it matters. With no goal and no quiz it
 * has the shape of an individual Borich score, importance × (importance − ability), from 0 to 1. A competence that her
 * goal asks for never disappears, even if she says that it does not matter.
 *
 * @param target the level that her goal asks for, from 0 to 1; undefined where the goal does not name the competence
 * @param dislike 1, or less while she has turned its modules down
 */
export function needOf(competence: string, said: { importance: number; ability: number; basis: Basis }, mastery: Mastery, target: number | undefined, dislike = 1): Need {
  const wanted = target ?? said.importance;
  const weight = dislike * (0.25 + 0.75 * said.importance);
  const need = weight * missing(wanted, mastery.mastery);
  return { competence, need, weight, importance: said.importance, saidAbility: said.ability, target: wanted, mastery, basis: said.basis, estimated: said.basis !== 'ratings' };
}

/** The same need if she could do it so well, from 0 to 1, and that were sure. */
export function supposing(need: Need, ability: number): Need {
  return { ...need, need: need.weight * missing(need.target, ability), mastery: { ...need.mastery, mastery: ability, uncertainty: 0 } };
}

function missing(target: number, mastery: number): number {
  return Math.max(0, target - mastery);
}
