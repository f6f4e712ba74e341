import { intervalBars } from '../../platform/charts/interval-bars.js';
import { Page } from '../../platform/web/answers.js';
import { inOneLine, saidWith, type Spoken } from '../../platform/web/in-its-language.js';
import { deskFrame, type DeskFrame, type Option } from '../frame/desk-frame.js';
import { FigureWords, hiddenFigure } from '../frame/figures.js';
import { methodCards, type MethodCard } from '../frame/method-cards.js';
import { DimensionWords, type Reader } from '../frame/words.js';
import type { Dimension } from '../reading/dimension.js';
import type { AtDesk, Guarded } from '../reading/guarded.js';
import type { Respondents } from '../respondents/respondents-reading.js';
import { crossed, type Crossed, type CrossedRow } from './crossed.js';
import type { Crossing } from './crossing.js';

/** A cross-table: counts, percentages of each row with their intervals, and whether rows and columns have to do with each other. */
export interface CrossingPage {
  frame: DeskFrame;
  across: Option[];
  caption: Spoken;
  columns: Spoken[];
  rows: { name: Spoken; n: string; cells: { share: string; interval: string; count: string }[] }[];
  hasHidden: boolean;
  /** SVG; '' where there is nothing to draw. */
  chart: string;
  /** What the test says, sentence by sentence. */
  tests: string[];
  methods: MethodCard[];
}

/** More bars than these are no picture. */
const mostBars = 30;

export function crossingPage(desk: AtDesk, { down: downId, across: acrossId }: Crossing, guarded: Guarded<Respondents>, reader: Reader): Page<CrossingPage> {
  const { survey } = desk;
  const { t } = reader;
  const words = new DimensionWords(survey, reader);
  const dimension = (id: string | null): Dimension => survey.dimensions.find((one) => one.id === id)!;
  const [down, across] = [dimension(downId), acrossId === null ? null : dimension(acrossId)];
  const table = guarded.kind === 'shown' && across ? crossed(guarded.figures) : null;
  const names: Names = { row: (value) => words.value(down, value), column: (value) => (across ? words.value(across, value) : value) };
  const frame = deskFrame(desk, 'crossing', acrossId === null ? [] : [['across', acrossId]], guarded, reader);
  const caption = across ? saidWith(t, 'analysis.crossing.caption', { rows: words.name(down), columns: words.name(across) }) : '';
  return new Page('analysis/crossing', t('analysis.tab.crossing'), {
    frame: { ...frame, groupings: frame.groupings.slice(1).map((option) => ({ ...option, selected: option.value === downId })) },
    across: survey.dimensions.filter(({ id }) => id !== downId).map((one) => ({ value: one.id, label: words.name(one), selected: one.id === acrossId })),
    caption,
    columns: (table?.columns ?? []).map(names.column),
    rows: (table?.rows ?? []).map((row) => shownRow(row, names, reader)),
    hasHidden: table?.rows.some(({ cells }) => cells.includes(null)) ?? false,
    chart: table ? chartOf(table, caption, names, reader) : '',
    tests: table ? testsOf(table.test, reader) : [],
    methods: methodCards(['shares', 'chiSquare', 'hidden'], t),
  });
}

interface Names {
  row(value: string): Spoken;
  column(value: string): Spoken;
}

function shownRow({ value, n, cells }: CrossedRow, names: Names, reader: Reader): CrossingPage['rows'][number] {
  const write = new FigureWords(reader);
  return {
    name: names.row(value),
    n: n === null ? hiddenFigure : write.number(n),
    cells: cells.map((cell) => (cell === null ? { share: hiddenFigure, interval: '', count: '' } : { share: write.percent(cell.share), interval: write.span(cell.interval, write.percent), count: write.number(cell.count) })),
  };
}

function chartOf({ rows, columns }: Crossed, title: Spoken, names: Names, reader: Reader): string {
  const write = new FigureWords(reader);
  const bars = rows.flatMap(({ value, cells }) => cells.map((cell, at) => ({ name: inOneLine([names.row(value), names.column(columns[at]!)], ' · '), cell })));
  if (bars.length === 0 || bars.length > mostBars) return '';
  return intervalBars({
    id: 'crossing',
    title,
    description: reader.t('analysis.crossing.chartSays'),
    language: reader.language,
    span: [0, 1],
    write: write.percent,
    rows: bars.map(({ name, cell }) => ({ name, words: cell?.share == null ? hiddenFigure : write.percent(cell.share), value: cell?.share ?? null, interval: cell?.interval ?? null })),
  });
}

function testsOf(test: Crossed['test'], reader: Reader): string[] {
  const { t } = reader;
  const write = new FigureWords(reader);
  if (test === 'hidden') return [t('analysis.crossing.noTestHidden')];
  const { chiSquare, fisher } = test;
  if (!chiSquare) return [t('analysis.crossing.noTest')];
  const { statistic, df, p, cramersV, interval, isTooSmall } = chiSquare;
  return [
    t('analysis.crossing.chiSquare', { statistic: write.number(statistic), df: write.number(df), p: write.probability(p) }),
    t('analysis.crossing.cramersV', { v: write.number(cramersV), interval: write.span(interval) }),
    ...(isTooSmall ? [t('analysis.crossing.tooSmall')] : []),
    ...(fisher === null ? [] : [t('analysis.crossing.fisher', { p: write.probability(fisher) })]),
  ];
}
