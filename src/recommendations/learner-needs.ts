import type { Area, Framework } from '../competences/index.js';
import { masteriesOf, masteryOf, type Evidence, type Mastery, type ReadyCalibration, type SaidAndShown } from '../profile/formulas.js';
import { mattering, needOf, share, shrunk, type Basis, type GroupSaid, type Need, type Said } from './need.js';
import type { Wishes } from './wishes/wishes.js';

/** All that is known of what somebody can do and wants, by competence. */
export interface Known {
  framework: Framework;
  wishes: Wishes;
  ratings: ReadonlyMap<string, Said>;
  /** What she answered in quizzes, the oldest first. */
  evidence: ReadonlyMap<string, readonly Evidence[]>;
  /** What her group says, and what everybody together says, where enough people said it. */
  group: ReadonlyMap<string, GroupSaid>;
  everybody: ReadonlyMap<string, GroupSaid>;
  /** Whether too few people rated themselves in her country for her group to be much like her. */
  isNewCountry: boolean;
  /** How what people say goes with what they show; null while too little is known. */
  calibration: ReadyCalibration | null;
}

/** How much she needs each competence of her framework. */
export function learnerNeeds(known: Known): Need[] {
  const targets = known.framework.goals.find(({ id }) => id === known.wishes.goal)?.targets ?? {};
  const masteries = calibrated(known);
  return known.framework.areas.flatMap((area) => area.competences.map(({ id }) => needOfOne(id, area, known, targets[id], masteries.get(id))));
}

/** How well she can do what she said or showed anything of, where it is known how the two go together. */
function calibrated({ framework, wishes, ratings, evidence, calibration }: Known): Map<string, Mastery> {
  if (!calibration) return new Map();
  const said = framework.areas.flatMap((area) => {
    const unrated = area.competences.filter(({ id }) => !ratings.get(id)?.ability).length;
    return area.competences.map(({ id }): [string, SaidAndShown] => {
      const rating = ratings.get(id);
      const [importance, own] = [rating?.importance ? share(rating.importance, rating.steps) : null, rating?.ability ? share(rating.ability, rating.steps) : null];
      // One answer about a whole area tells no more than one rating.
      return [id, { ability: own ?? wishes.areas[area.id] ?? null, weight: own === null ? 1 / unrated : 1, importance, evidence: evidence.get(id) ?? [] }];
    });
  });
  const told = new Set(said.filter(([, { ability, evidence: shown }]) => ability !== null || shown.length > 0).map(([id]) => id));
  return new Map([...masteriesOf(calibration, new Map(said))].filter(([id]) => told.has(id)));
}

/** What stands behind a list: the surest that stands behind any of its needs. */
export function basisOf(needs: readonly Need[]): Basis {
  return surest.find((basis) => needs.some((need) => need.basis === basis)) ?? 'nobody';
}

const surest: readonly Basis[] = ['ratings', 'areas', 'group', 'everybody', 'nobody'];

function needOfOne(competence: string, area: Area, known: Known, target: number | undefined, mastery: Mastery | undefined): Need {
  const rating = known.ratings.get(competence);
  const [group, everybody] = [known.group.get(competence), known.everybody.get(competence)];
  const others = shrunk(group, everybody, known.isNewCountry);
  const importance = rating ? mattering(rating) : null;
  const ability = rating?.ability ? share(rating.ability, rating.steps) : (known.wishes.areas[area.id] ?? null);
  const isRated = importance !== null && Boolean(rating?.ability);
  const basis = isRated ? 'ratings' : ability !== null ? 'areas' : group ? 'group' : everybody ? 'everybody' : 'nobody';
  const said = { importance: importance ?? others.importance, ability: ability ?? others.ability, basis } as const;
  return needOf(competence, said, mastery ?? masteryOf(said.ability, known.evidence.get(competence) ?? []), target);
}
