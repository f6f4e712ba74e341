import { numberIn } from '../../platform/language/formats.js';
import { Page } from '../../platform/web/answers.js';
import { inOneLine, saidWith, type Spoken } from '../../platform/web/in-its-language.js';
import { crosshairRules } from '../../needs/formulas.js';
import { deskFrame, type DeskFrame, type Option } from '../frame/desk-frame.js';
import { methodCards, type MethodCard } from '../frame/method-cards.js';
import { DimensionWords, type Reader } from '../frame/words.js';
import type { AtDesk, Guarded } from '../reading/guarded.js';
import { ratedVariables } from '../reading/rated-variables.js';
import type { Query } from '../reading/selection.js';
import { comparisonOf, type Comparison } from './comparison.js';
import type { WeightedValue } from './group-weights.js';
import { needsSettingPairs, type NeedsOfGroups, type NeedsSettings } from './needs-reading.js';
import { needsOrders, orderOf } from './needs-order.js';
import { shownGroup, type ShownGroup } from './shown-group.js';
import { mistakesIn, mostTargets, targetName } from './targets.js';

/** What respondents need, by competence: for everybody, or for each group and side by side. */
export interface NeedsPage {
  frame: DeskFrame;
  orders: Option[];
  crosshairs: Option[];
  weightings: { value: string; label: Spoken; hint: string; checked: boolean }[];
  weightHint: string;
  targets: { legend: Spoken; inputs: { name: string; label: Spoken; value: string; error: string | null }[] }[];
  /** What was typed of a population and cannot be weighted to. */
  errors: { field: string; sentence: string }[];
  /** Some groups are hidden: which, in a sentence; '' for none. */
  hidden: Spoken;
  comparison: Comparison | null;
  groups: ShownGroup[];
  /** The names of scores that are the same in every language. */
  scores: typeof scoreNames;
  methods: MethodCard[];
}

const scoreNames = { mwds: 'MWDS', heads: 'NR / PR / TR' } as const;

export function needsPage(desk: AtDesk, settings: NeedsSettings, query: Query, guarded: Guarded<NeedsOfGroups>, reader: Reader): Page<NeedsPage> {
  const { survey, selection } = desk;
  const { t } = reader;
  const words = new DimensionWords(survey, reader);
  const by = survey.dimensions.find(({ id }) => id === selection.by) ?? null;
  const found = guarded.kind === 'shown' ? guarded.figures : { groups: [], hidden: [] };
  const inOrder = by ? by.values.flatMap(({ id }) => found.groups.filter((group) => group.by === id)) : found.groups;
  const order = orderOf(query, inOrder);
  const names = new Map(ratedVariables(survey.versions).map(({ competence, label }) => [competence, words.text(label)]));
  const groups = inOrder.map((group, at) => shownGroup(group, { id: `group-${at}`, title: by && group.by !== null ? words.value(by, group.by) : '', names, order, crosshair: settings.crosshair, weightName: weightNames(desk, words) }, reader));
  const errors = mistakesIn(settings.targets).map(({ name, key, typed }) => ({ field: name, sentence: t(key, { typed }) }));
  const hidden = by ? by.values.filter(({ id }) => found.hidden.includes(id)).map(({ id }) => words.value(by, id)) : [];
  const content = {
    frame: deskFrame(desk, 'needs', needsSettingPairs(settings), guarded, reader),
    orders: needsOrders.map((value) => ({ value, label: t(`analysis.needs.order.${value}`), selected: value === order })),
    crosshairs: crosshairRules.map((value) => ({ value, label: t(`analysis.needs.crosshair.${value}`), selected: value === settings.crosshair })),
    weightings: survey.dimensions.filter(({ id }) => id !== 'wave').map((dimension) => ({ value: dimension.id, label: words.name(dimension), hint: '', checked: settings.targets.some((target) => target.dimension === dimension.id) })),
    weightHint: t('analysis.needs.weightHint', { most: numberIn(reader.language, mostTargets) }),
    targets: settings.targets.map(({ dimension: id, population, unread }) => {
      const dimension = survey.dimensions.find((one) => one.id === id)!;
      const inputs = dimension.values.map((value) => {
        const name = targetName(id, value.id);
        return { name, label: words.value(dimension, value.id), value: unread[value.id] ?? String(population[value.id] ?? ''), error: errors.find(({ field }) => field === name)?.sentence ?? null };
      });
      return { legend: words.name(dimension), inputs };
    }),
    errors,
    hidden: hidden.length > 0 ? saidWith(t, 'analysis.needs.hiddenGroups', { groups: inOneLine(hidden, ', ') }) : '',
    comparison: by ? comparisonOf(inOrder.map((group, at) => ({ ...group, title: groups[at]!.title })), order, names, reader) : null,
    groups,
    scores: scoreNames,
    methods: methodCards(['n', 'means', 'gap', 'mwds', 'rds', 'agreement', 'map', 'weights', 'hidden'], t),
  };
  return new Page('analysis/needs', t('analysis.tab.needs'), content, errors.length > 0 ? 422 : 200);
}

// The values that weighting named, in words: what nobody answered for, and what would count too much.
function weightNames({ survey }: AtDesk, words: DimensionWords): (value: WeightedValue) => Spoken {
  return ({ dimension, value }) => words.value(survey.dimensions.find(({ id }) => id === dimension)!, value);
}
