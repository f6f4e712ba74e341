import type { LoggedCount } from '../../disclosure/index.js';
import { groupedBy } from '../../platform/collections/grouped.js';
import { crosshairRules, type CrosshairRule, type RatedPair } from '../../needs/formulas.js';
import type { DecimalSeparator } from '../../platform/language/numbers.js';
import type { Dimension } from '../reading/dimension.js';
import type { Proposal, Reading } from '../reading/guarded.js';
import { hiddenGroups } from '../reading/hidden-groups.js';
import { ratedVariables } from '../reading/rated-variables.js';
import type { CountedGroup, CountedPair, SelectedAnswers } from '../reading/selected-answers.js';
import { textsIn, type Query, type Selection } from '../reading/selection.js';
import { groupWeights, type GroupWeights, type NoWeights } from './group-weights.js';
import { shownNeeds, type GroupNeeds, type GroupRatings } from './shown-needs.js';
import { readTargets, targetPairs, usableIn, type Target } from './targets.js';

/** How the needs are to be worked out. */
export interface NeedsSettings {
  readonly crosshair: CrosshairRule;
  readonly targets: readonly Target[];
}

/** The needs of one group; `by` is its value, null for everybody. Counts of people are unweighted. */
export interface NeedsFigures extends GroupNeeds {
  readonly by: string | null;
  readonly n: number;
  /** Null where nothing was asked to be weighted by. */
  readonly weighting: Pick<GroupWeights, 'effective' | 'unanswered' | 'capped'> | NoWeights | null;
}

export interface NeedsOfGroups {
  readonly groups: readonly NeedsFigures[];
  /** The groups that show nothing. */
  readonly hidden: readonly string[];
}

/** @param separator the decimal separator of whoever typed the population */
export function readNeedsSettings(query: Query, dimensions: readonly Dimension[], separator: DecimalSeparator): NeedsSettings {
  const [crosshair] = textsIn(query['crosshair']);
  return { crosshair: crosshairRules.find((rule) => rule === crosshair) ?? 'mean', targets: readTargets(query, dimensions, separator) };
}

export function needsSettingPairs({ crosshair, targets }: NeedsSettings): [string, string][] {
  return [...(crosshair === 'mean' ? [] : [['crosshair', crosshair] as [string, string]]), ...targetPairs(targets)];
}

/** The needs of everybody who was chosen, or of each group of them. */
export function needsReading({ by }: Selection, settings: NeedsSettings): Reading<NeedsOfGroups> {
  const targets = usableIn(settings.targets);
  return {
    page: 'needs',
    about: 'answered',
    settings: needsSettingPairs({ ...settings, targets }),
    async propose(answers) {
      const dimensions = [...(by === null ? [] : [by]), ...targets.map(({ dimension }) => dimension)];
      const strata = await answers.counts(dimensions);
      if (total(strata) < answers.rule.threshold) return null;
      const pairs = await answers.pairs(dimensions, ratedVariables(answers.survey.versions));
      return new NeedsWork(answers, { by, targets, crosshair: settings.crosshair }, strata, pairs).proposal();
    },
  };
}

interface Wish {
  by: string | null;
  targets: readonly Target[];
  crosshair: CrosshairRule;
}

interface Group {
  by: string | null;
  strata: readonly CountedGroup[];
  n: number;
  weights: GroupWeights | NoWeights | null;
}

class NeedsWork {
  private readonly groups: readonly Group[];
  private readonly pairsOf: ReadonlyMap<string, readonly CountedPair[]>;
  private readonly competences: readonly string[];

  constructor(
    private readonly answers: SelectedAnswers,
    private readonly wish: Wish,
    strata: readonly CountedGroup[],
    pairs: readonly CountedPair[],
  ) {
    const byValue = groupedBy(strata, ({ values }) => (wish.by === null ? null : values[0]!));
    this.groups = [...byValue].map(([by, own]) => ({ by, strata: own, n: total(own), weights: this.weightsOf(own) })).sort((one, other) => other.n - one.n);
    this.pairsOf = groupedBy(pairs, ({ competence, values }) => keyOf(competence, wish.by === null ? null : values[0]!));
    this.competences = ratedVariables(answers.survey.versions).map(({ competence }) => competence);
  }

  proposal(): Proposal<NeedsOfGroups> {
    const { rule } = this.answers;
    const small = hiddenGroups(this.groups.map(({ n }) => n), rule);
    const hiddenIn = new Map(this.competences.map((competence) => [competence, hiddenGroups(this.groups.map(({ by }) => total(this.pairsOf.get(keyOf(competence, by)) ?? [])), rule)]));
    const shown = this.groups.flatMap((group, place): NeedsFigures[] => {
      if (small.has(place)) return [];
      const ratings = this.competences.map((competence) => ({ competence, pairs: this.ratedPairs(group, competence), isHidden: hiddenIn.get(competence)!.has(place) || this.tellsOfFew(group, competence) }));
      return [{ by: group.by, n: group.n, weighting: group.weights, ...shownNeeds(ratings, this.wish.crosshair, rule) }];
    });
    const hidden = this.groups.flatMap(({ by }, place) => (small.has(place) && by !== null ? [by] : []));
    return { figures: { groups: shown, hidden }, counts: [...shown.flatMap((group) => this.countsOf(group)), ...this.countsOfAll(shown)] };
  }

  // Nobody is in a group that is neither shown nor hidden: where all are shown, they add up to everybody.
  private countsOfAll(shown: readonly NeedsFigures[]): LoggedCount[] {
    if (this.wish.by === null || shown.length < this.groups.length) return [];
    const all = (count: number, about: string): LoggedCount => ({ people: this.answers.people(), count, about });
    const rated = (competence: string) => total(this.groups.flatMap(({ by }) => this.pairsOf.get(keyOf(competence, by)) ?? []));
    const told = (competence: string) => total(shown.flatMap(({ competences }) => competences.filter((need) => need.competence === competence)));
    const known = this.competences.filter((competence) => told(competence) > 0 && told(competence) === rated(competence));
    return [all(total(this.groups), ''), ...known.map((competence) => all(told(competence), competence))];
  }

  private weightsOf(strata: readonly CountedGroup[]): GroupWeights | NoWeights | null {
    const { by, targets } = this.wish;
    if (targets.length === 0) return null;
    return groupWeights(strata.map(({ values, n }) => ({ values: values.slice(by === null ? 0 : 1), n })), targets, this.answers.rule.threshold);
  }

  private ratedPairs({ by, strata, weights }: Group, competence: string): GroupRatings['pairs'] {
    const weightOf = new Map(strata.map(({ values }, at) => [JSON.stringify(values), isWeighted(weights) ? weights.weights[at]! : 1]));
    return (this.pairsOf.get(keyOf(competence, by)) ?? []).flatMap(({ values, importance, ability, n }): RatedPair[] => {
      const weight = weightOf.get(JSON.stringify(values)) ?? 0;
      return weight === 0 ? [] : [{ importance, ability, n, weight: n * weight, squaredWeight: n * weight ** 2 }];
    });
  }

  // Weighting tells strata apart: whoever may weight as she likes can work out the figures of each, and those of whom the
  // population is not known are what is left over beside the same group without weights.
  private tellsOfFew(group: Group, competence: string): boolean {
    const { weights } = group;
    if (!isWeighted(weights)) return false;
    const rated = this.ratedByStratum(group, competence);
    const leftOut = rated.reduce((sum, n, at) => sum + (weights.weights[at] === 0 ? n : 0), 0);
    return [...rated.filter((_, at) => weights.weights[at] !== 0), leftOut].some((n) => n > 0 && n < this.answers.rule.threshold);
  }

  private ratedByStratum({ by, strata }: Group, competence: string): number[] {
    const rated = groupedBy(this.pairsOf.get(keyOf(competence, by)) ?? [], ({ values }) => JSON.stringify(values));
    return strata.map(({ values }) => total(rated.get(JSON.stringify(values)) ?? []));
  }

  private countsOf({ by, n, competences }: NeedsFigures): LoggedCount[] {
    const group = this.groups.find((one) => one.by === by)!;
    const people = (values: readonly string[]) => this.answers.people(Object.fromEntries(this.dimensions().slice(0, values.length).map((dimension, at) => [dimension, { values: [values[at]!] }])));
    const whole = people(by === null ? [] : [by]);
    const everybody = { people: whole, count: n, about: '' };
    const { weights } = group;
    if (!isWeighted(weights)) return [everybody, ...competences.map((need) => ({ people: whole, count: need.n, about: need.competence }))];
    const inStrata = (counts: readonly number[], about: string): LoggedCount[] => group.strata.flatMap(({ values }, at) => (weights.weights[at] === 0 ? [] : [{ people: people(values), count: counts[at]!, about }]));
    return [everybody, ...inStrata(group.strata.map((stratum) => stratum.n), ''), ...competences.flatMap(({ competence }) => inStrata(this.ratedByStratum(group, competence), competence))];
  }

  private dimensions(): string[] {
    return [...(this.wish.by === null ? [] : [this.wish.by]), ...this.wish.targets.map(({ dimension }) => dimension)];
  }
}

function isWeighted(weights: Group['weights']): weights is GroupWeights {
  return weights !== null && typeof weights === 'object';
}

function keyOf(competence: string, by: string | null): string {
  return JSON.stringify([competence, by]);
}

function total(counted: readonly { readonly n: number }[]): number {
  return counted.reduce((sum, { n }) => sum + n, 0);
}
