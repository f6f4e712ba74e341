import type { CrosshairRule, Interval, Quadrant } from '../../needs/formulas.js';
import { quadrantMap, type Field } from '../../platform/charts/quadrant-map.js';
import { decimalsIn, numberIn } from '../../platform/language/formats.js';
import { inOneLine, saidWith, type Spoken } from '../../platform/web/in-its-language.js';
import type { Reader } from '../frame/words.js';
import type { WeightedValue } from './group-weights.js';
import type { NeedsFigures } from './needs-reading.js';
import { ordered, scoreOf, type NeedsOrder } from './needs-order.js';
import type { ShownNeed } from './shown-needs.js';

/** One group as the page shows it: the map, the table beside it, and what has to be said of both. */
export interface ShownGroup {
  id: string;
  title: Spoken;
  /** How many answered, and what weighting left of them. */
  meta: string;
  notices: Spoken[];
  /** SVG; '' where there is nothing to draw. */
  chart: string;
  rows: ShownRow[];
}

export interface ShownRow {
  place: string;
  name: Spoken;
  n: string;
  importance: string;
  importanceInterval: string;
  ability: string;
  abilityInterval: string;
  gap: string;
  gapInterval: string;
  mwds: string;
  need: string;
  heads: string;
  quadrant: string;
}

export interface GroupSetting {
  readonly id: string;
  readonly title: Spoken;
  /** Competences in the reader’s words. */
  readonly names: ReadonlyMap<string, Spoken>;
  readonly order: NeedsOrder;
  readonly crosshair: CrosshairRule;
  readonly weightName: (value: WeightedValue) => Spoken;
}

const none = '–';

export function shownGroup(group: NeedsFigures, setting: GroupSetting, reader: Reader): ShownGroup {
  const inOrder = ordered(group.competences, setting.order);
  return {
    id: setting.id,
    title: setting.title,
    meta: metaOf(group, reader),
    notices: noticesOf(group, setting, reader),
    chart: chartOf(inOrder, group, setting, reader),
    rows: inOrder.map((need, at) => rowOf(need, at + 1, setting.names, reader)),
  };
}

function metaOf({ n, weighting, rankAgreement }: NeedsFigures, { t, language }: Reader): string {
  const weighted = weighting !== null && typeof weighting === 'object' ? [t('analysis.needs.effective', { n: numberIn(language, weighting.effective.effectiveN), deff: numberIn(language, weighting.effective.deff) })] : [];
  const agreement = rankAgreement === null ? [] : [t('analysis.needs.agreement', { value: numberIn(language, rankAgreement) })];
  return [t('analysis.needs.answers', { count: n, number: numberIn(language, n) }), ...weighted, ...agreement].join(' · ');
}

function noticesOf({ weighting, withheld }: NeedsFigures, { names, weightName }: GroupSetting, { t }: Reader): Spoken[] {
  const told = (values: readonly WeightedValue[]) => inOneLine(values.map(weightName), ', ');
  const reasons = [...new Set(withheld.map(({ why }) => why))];
  return [
    ...(typeof weighting === 'string' ? [t(`analysis.needs.noWeights.${weighting}`)] : []),
    ...(weighting !== null && typeof weighting === 'object' && weighting.unanswered.length > 0 ? [saidWith(t, 'analysis.needs.unanswered', { values: told(weighting.unanswered) })] : []),
    ...(weighting !== null && typeof weighting === 'object' && weighting.capped.length > 0 ? [saidWith(t, 'analysis.needs.capped', { values: told(weighting.capped) })] : []),
    ...reasons.map((why) => saidWith(t, why === 'all the same' ? 'analysis.needs.withheldSame' : 'analysis.needs.withheldFew', { names: inOneLine(withheld.filter((one) => one.why === why).map(({ competence }) => names.get(competence) ?? competence), ', ') })),
  ];
}

function rowOf(need: ShownNeed, place: number, names: GroupSetting['names'], { t, language }: Reader): ShownRow {
  const count = (value: number | null) => (value === null ? none : numberIn(language, value));
  // With as many decimals in every row: figures below each other are compared.
  const write = (value: number | null) => (value === null ? none : decimalsIn(language, value, 2));
  const span = (interval: Interval | null) => (interval === null ? '' : t('analysis.needs.interval', { low: write(interval[0]), high: write(interval[1]) }));
  const { nr, pr, tr } = need.discrepancy;
  return {
    place: count(place),
    name: names.get(need.competence) ?? need.competence,
    n: count(need.n),
    importance: write(need.importance.mean),
    importanceInterval: span(need.importance.interval),
    ability: write(need.ability.mean),
    abilityInterval: span(need.ability.interval),
    gap: write(need.gap),
    gapInterval: span(need.gapInterval),
    mwds: write(need.mwds),
    need: need.discrepancy.rds === null ? '×' : write(scoreOf(need, 'rds')),
    heads: need.heads === 'shown' ? [nr, pr, tr].map(count).join(' / ') : '×',
    quadrant: need.quadrant === null ? none : t(`analysis.needs.quadrant.${need.quadrant}`),
  };
}

const fields: Record<Quadrant, Field> = { concentrate: 'lowHigh', keep: 'highHigh', low: 'lowLow', overkill: 'highLow' };

function chartOf(inOrder: readonly ShownNeed[], { crosshair }: NeedsFigures, { id, title, names, crosshair: rule }: GroupSetting, { t, language }: Reader): string {
  if (crosshair === null) return '';
  const dots = inOrder.flatMap((need, at) =>
    need.importance.mean === null || need.ability.mean === null || need.quadrant === null
      ? []
      : [{ label: numberIn(language, at + 1), name: names.get(need.competence) ?? need.competence, across: need.ability.mean, up: need.importance.mean, acrossInterval: need.ability.interval, upInterval: need.importance.interval, field: fields[need.quadrant] }],
  );
  const first = inOrder.filter(({ quadrant }) => quadrant === 'concentrate').map(({ competence }) => names.get(competence) ?? competence);
  return quadrantMap({
    id: `${id}-map`,
    title: title === '' ? t('analysis.needs.map') : saidWith(t, 'analysis.needs.mapOf', { group: title }),
    description: inOneLine([first.length > 0 ? saidWith(t, 'analysis.needs.mapFirst', { names: inOneLine(first, ', ') }) : t('analysis.needs.mapNone'), `${t(`analysis.needs.crosshair.${rule}`)}.`], ' '),
    language,
    dots,
    crosshair: { across: crosshair.ability, up: crosshair.importance },
    across: t('analysis.needs.ability'),
    up: t('analysis.needs.importance'),
    fields: { lowHigh: t('analysis.needs.quadrant.concentrate'), highHigh: t('analysis.needs.quadrant.keep'), lowLow: t('analysis.needs.quadrant.low'), highLow: t('analysis.needs.quadrant.overkill') },
    write: (value) => numberIn(language, value),
  });
}
