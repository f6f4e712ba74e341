import type { ItemReliability } from '../../needs/formulas.js';
import { divergingBars } from '../../platform/charts/diverging-bars.js';
import { Page } from '../../platform/web/answers.js';
import { inOneLine, saidWith, type Spoken } from '../../platform/web/in-its-language.js';
import { deskFrame, type DeskFrame, type Option } from '../frame/desk-frame.js';
import { FigureWords, hiddenFigure, noFigure } from '../frame/figures.js';
import { methodCards, type MethodCard } from '../frame/method-cards.js';
import { DimensionWords, type Reader } from '../frame/words.js';
import type { AtDesk, Guarded } from '../reading/guarded.js';
import type { ShownReliability } from './reliability-reading.js';
import type { ChosenScale } from './scales.js';

/** Cronbach's alpha of a scale, and what each item does to it. */
export interface ReliabilityPage {
  frame: DeskFrame;
  scales: Option[];
  alphas: { name: string; alpha: string; interval: string; n: string }[];
  warnings: Spoken[];
  /** SVG; '' where there is nothing to draw. */
  chart: string;
  items: { name: Spoken; itemRest: string; alphaIfDeleted: string }[];
  hasHidden: boolean;
  methods: MethodCard[];
}

export function reliabilityPage(desk: AtDesk, { scales, scale }: ChosenScale, guarded: Guarded<ShownReliability>, reader: Reader): Page<ReliabilityPage> {
  const { t } = reader;
  const found = guarded.kind === 'shown' ? guarded.figures : null;
  const words = new DimensionWords(desk.survey, reader);
  const names = new Map(scale.items.map(({ variable, label }) => [variable, words.text(label)]));
  const content = {
    frame: { ...deskFrame(desk, 'reliability', [['scale', scale.id]], guarded, reader), groupings: [] },
    scales: scales.map(({ id }) => ({ value: id, label: t(`analysis.reliability.scale.${id}`), selected: id === scale.id })),
    alphas: found ? alphasOf(found, reader) : [],
    warnings: found ? warningsOn(found, names, reader) : [],
    chart: found ? chartOf(found.items, names, reader) : '',
    items: found ? found.items.map((item) => shownItem(item, names, found, reader)) : [],
    hasHidden: found?.isListwiseHidden ?? false,
    methods: methodCards(['alpha', 'items'], t),
  };
  return new Page('analysis/reliability', t('analysis.tab.reliability'), content);
}

/** For a survey that has no scale at all. */
export function noScalePage(desk: AtDesk, reader: Reader): Page<ReliabilityPage> {
  const { t } = reader;
  const frame = deskFrame(desk, 'reliability', [], { kind: 'few', threshold: 0 }, reader);
  const reason = { kind: 'info' as const, title: t('analysis.reliability.noScale'), text: t('analysis.reliability.noScaleText') };
  return new Page('analysis/reliability', t('analysis.tab.reliability'), { frame: { ...frame, groupings: [], reason }, scales: [], alphas: [], warnings: [], chart: '', items: [], hasHidden: false, methods: methodCards(['alpha', 'items'], t) });
}

function alphasOf({ listwise, pairwise, isListwiseHidden }: ShownReliability, reader: Reader): ReliabilityPage['alphas'] {
  const write = new FigureWords(reader);
  return ([['listwise', listwise, isListwiseHidden], ['pairwise', pairwise, false]] as const).map(([way, { alpha, interval, n }, isHidden]) => ({
    name: reader.t(`analysis.reliability.way.${way}`),
    alpha: isHidden ? hiddenFigure : write.number(alpha),
    interval: write.span(interval),
    n: isHidden ? hiddenFigure : n === 0 ? noFigure : write.number(n),
  }));
}

// What the command says in English, in the reader's language.
function warningsOn({ listwise, pairwise, items, isListwiseHidden }: ShownReliability, names: ReadonlyMap<string, Spoken>, { t }: Reader): Spoken[] {
  const alphas = [...(isListwiseHidden ? [] : [listwise.alpha]), pairwise.alpha];
  const against = items.filter(({ itemRest }) => itemRest !== null && itemRest < 0).map(({ item }) => names.get(item)!);
  return [
    ...(alphas.includes(null) ? [t('analysis.reliability.notDefined')] : []),
    ...(alphas.some((alpha) => alpha !== null && alpha < 0) ? [t('analysis.reliability.negative')] : []),
    ...(against.length > 0 ? [saidWith(t, 'analysis.reliability.against', { names: inOneLine(against, ', ') })] : []),
  ];
}

function shownItem({ item, itemRest, alphaIfDeleted }: ItemReliability, names: ReadonlyMap<string, Spoken>, { isListwiseHidden }: ShownReliability, reader: Reader): ReliabilityPage['items'][number] {
  const { number } = new FigureWords(reader);
  const write = (value: number | null) => (isListwiseHidden ? hiddenFigure : number(value));
  return { name: names.get(item)!, itemRest: write(itemRest), alphaIfDeleted: write(alphaIfDeleted) };
}

function chartOf(items: readonly ItemReliability[], names: ReadonlyMap<string, Spoken>, reader: Reader): string {
  if (items.every(({ itemRest }) => itemRest === null)) return '';
  const write = new FigureWords(reader);
  return divergingBars({
    id: 'items',
    title: reader.t('analysis.reliability.itemRest'),
    description: reader.t('analysis.reliability.chartSays'),
    language: reader.language,
    reach: 1,
    below: reader.t('analysis.reliability.goesAgainst'),
    above: reader.t('analysis.reliability.goesWith'),
    write: write.number,
    rows: items.map(({ item, itemRest }) => ({ name: names.get(item)!, words: write.number(itemRest), value: itemRest, interval: null })),
  });
}
