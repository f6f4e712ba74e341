import { randomFrom } from '../../platform/chance/chance.js';
import { bootstrap, mean, type Difference, type Interval } from './metrics.js';
import type { SimulatedLearner } from './world.js';

/** The mean nDCG@5 of a group, as a share of the mean of everybody, with its interval among other people of the group. */
export interface GroupShare extends Interval {
  group: string;
  learners: number;
  share: number;
}

/** Minutes until the first module of the list is finished, what comes before it included. */
export interface GroupMinutes extends Difference {
  group: string;
  learners: number;
}

/** Whether every group is served well enough. */
export interface Gate {
  /** What no group may fall below, as a share of the mean. */
  least: number;
  /** `met` where all groups that are spoken of are surely above, `missed` where any group is surely below, else `open`. */
  verdict: 'met' | 'missed' | 'open';
  /** The worst of the groups that are spoken of. */
  worst: GroupShare;
  /** Smaller groups, of which an interval can be told all the same, and those of them that are surely below. */
  small: number;
  smallBelow: number;
}

/** No group may get less than this share of what everybody gets. */
const leastShare = 0.95;

/** Groups of fewer learners in one run are not spoken of: chance alone sets them apart. Of fewer in all, an interval says nothing. */
const leastGroup = 30;

/** The groups of which somebody is one: her country, her language, whether somebody helps her to answer, and the three together. */
export function groupsOf({ country, language, assisted }: Pick<SimulatedLearner, 'country' | 'language' | 'assisted'>): string[] {
  const help = assisted ? 'assisted' : 'on her own';
  return [country, language, help, `${country} × ${language} × ${help}`];
}

/** How well each group is served, the worst first. */
export function fairnessOf(people: readonly SimulatedLearner[], ndcg: readonly number[]): GroupShare[] {
  const all = mean(ndcg);
  return [...byGroup(people, ndcg)]
    .map(([group, own]) => {
      const { mean: share, low, high } = bootstrap(own.map((one) => one / all), randomFrom(`fairness ${group}`));
      return { group, learners: own.length, share, low, high };
    })
    .sort((one, other) => one.share - other.share);
}

/** Whether no group falls below the least share; few people are judged by their interval, and never by their mean. */
export function gateOf(fairness: readonly GroupShare[], seeds: number): Gate {
  const isBelow = ({ high }: GroupShare) => high < leastShare;
  const spoken = fairness.filter((group) => isSpokenOf(group, seeds));
  const small = fairness.filter((group) => !isSpokenOf(group, seeds) && group.learners >= leastGroup);
  const isSure = spoken.length > 0 && spoken.every(({ low }) => low >= leastShare);
  return { least: leastShare, verdict: [...spoken, ...small].some(isBelow) ? 'missed' : isSure ? 'met' : 'open', worst: spoken[0] ?? fairness[0]!, small: small.length, smallBelow: small.filter(isBelow).length };
}

/** Whether a group is large enough to be spoken of, in so many runs. */
export function isSpokenOf({ learners }: { learners: number }, seeds: number): boolean {
  return learners >= leastGroup * seeds;
}

/** How long it takes each group, the slowest first; whoever has no list is left out. */
export function minutesByGroup(people: readonly SimulatedLearner[], minutes: readonly (number | null)[]): GroupMinutes[] {
  return [...byGroup(people, minutes)]
    .map(([group, own]) => ({ group, known: own.filter((one) => one !== null) }))
    .filter(({ known }) => known.length > 0)
    .map(({ group, known }) => ({ group, learners: known.length, ...bootstrap(known, randomFrom(`minutes ${group}`)) }))
    .sort((one, other) => other.mean - one.mean);
}

function byGroup<Value>(people: readonly SimulatedLearner[], values: readonly Value[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [index, person] of people.entries()) {
    for (const group of groupsOf(person)) {
      const own = groups.get(group);
      if (own) own.push(values[index]!);
      else groups.set(group, [values[index]!]);
    }
  }
  return groups;
}
