import { dumbbells } from '../../platform/charts/dumbbells.js';
import { numberIn } from '../../platform/language/formats.js';
import { Page } from '../../platform/web/answers.js';
import { inOneLine, saidWith, type Spoken } from '../../platform/web/in-its-language.js';
import { deskFrame, type DeskFrame, type Option } from '../frame/desk-frame.js';
import { FigureWords, hiddenFigure, noFigure } from '../frame/figures.js';
import { methodCards, type MethodCard } from '../frame/method-cards.js';
import { DimensionWords, type Reader } from '../frame/words.js';
import type { AtDesk, Guarded } from '../reading/guarded.js';
import type { Changes } from './change-reading.js';
import { comparedItems, partsOf, type ComparedItem, type ComparedPart } from './compared-items.js';
import type { ComparedWaves } from './compared-waves.js';
import type { ShownChange } from './shown-change.js';

/** What changed between two times: heads, and with enough pairs means, effect sizes and a test. */
export interface ChangePage {
  frame: DeskFrame;
  from: Option[];
  to: Option[];
  parts: Option[];
  /** How many answered both times, and what is not shown. */
  notes: Spoken[];
  /** Of the chart and of its table. */
  heading: string;
  /** What the rows are: competences, or questions. */
  rowsAre: string;
  /** What the columns of heads are: better and worse, or more and less. */
  up: string;
  down: string;
  /** SVG; '' where there is nothing to draw. */
  chart: string;
  rows: ChangeRow[];
  methods: MethodCard[];
}

type NamedItems = ReadonlyMap<string, ComparedItem & { name: Spoken }>;

const partKeys: Record<ComparedPart, string> = { ability: 'analysis.needs.ability', importance: 'analysis.needs.importance', scales: 'analysis.reliability.scale.scales', numbers: 'analysis.change.numbers' };

/** Of a competence more is better; of hours or customers it is more. */
const isRated = (part: ComparedPart) => part !== 'numbers';

interface ChangeRow {
  name: Spoken;
  n: string;
  better: string;
  same: string;
  worse: string;
  means: string;
  change: string;
  interval: string;
  size: string;
  ranked: string;
}

export function changePage(desk: AtDesk, waves: ComparedWaves, guarded: Guarded<Changes>, reader: Reader): Page<ChangePage> {
  const { survey } = desk;
  const { t } = reader;
  const words = new DimensionWords(survey, reader);
  const found = guarded.kind === 'shown' ? guarded.figures : null;
  const items = new Map(comparedItems(survey.versions, waves.part).map((item) => [item.id, { ...item, name: words.text(item.label) }]));
  const options = (chosen: string) => survey.waves.map(({ wave }) => ({ value: wave, label: words.wave(wave), selected: wave === chosen }));
  const frame = deskFrame(desk, 'change', [['to', waves.to], ['part', waves.part]], guarded, reader);
  const content: ChangePage = {
    frame: { ...frame, groupings: [], waves: [], kept: [] },
    from: options(waves.from),
    to: options(waves.to),
    parts: partsOf(survey.versions).map((part) => ({ value: part, label: t(partKeys[part]), selected: part === waves.part })),
    notes: found ? notesOn(found, waves, items, reader) : [],
    heading: headingOf(waves, reader),
    rowsAre: t(isQuestions(waves.part) ? 'analysis.reliability.item' : 'analysis.needs.competence'),
    up: t(isRated(waves.part) ? 'analysis.change.better' : 'analysis.change.more'),
    down: t(isRated(waves.part) ? 'analysis.change.worse' : 'analysis.change.less'),
    chart: found ? chartOf(found.items, waves, [words.wave(waves.from), words.wave(waves.to)], items, reader) : '',
    rows: found ? found.items.map((change) => shownRow(change, items, reader)) : [],
    methods: methodCards(['change', 'ranked', 'hidden'], t),
  };
  return new Page('analysis/change', t('analysis.tab.change'), content);
}

/** For a survey that nobody was asked twice. */
export function askedOncePage(desk: AtDesk, reader: Reader): Page<ChangePage> {
  const { t } = reader;
  const frame = deskFrame(desk, 'change', [], { kind: 'few', threshold: 0 }, reader);
  const reason = { kind: 'info' as const, title: t('analysis.change.askedOnce'), text: t('analysis.change.askedOnceText') };
  return new Page('analysis/change', t('analysis.tab.change'), { frame: { ...frame, groupings: [], reason }, from: [], to: [], parts: [], notes: [], heading: '', rowsAre: '', up: '', down: '', chart: '', rows: [], methods: methodCards(['change', 'ranked'], t) });
}

function notesOn({ n, withheld }: Changes, { part }: ComparedWaves, items: NamedItems, { t, language }: Reader): Spoken[] {
  return [
    t('analysis.change.both', { n: numberIn(language, n) }),
    ...(isRated(part) ? [] : [t('analysis.change.noMeans')]),
    ...(withheld.length > 0 ? [saidWith(t, 'analysis.change.withheld', { names: inOneLine(withheld.map((item) => items.get(item)!.name), ', ') })] : []),
  ];
}

function shownRow({ item, n, heads, difference, sizes, ranked }: ShownChange, items: NamedItems, reader: Reader): ChangeRow {
  const write = new FigureWords(reader);
  const head = (count: number | null) => (count === null ? hiddenFigure : write.number(count));
  const tested = ranked?.p == null ? noFigure : `${write.number(ranked.rankBiserial)}, p ${write.probability(ranked.p)}`;
  return {
    name: items.get(item)!.name,
    n: write.number(n),
    better: head(heads.better),
    same: head(heads.same),
    worse: head(heads.worse),
    means: difference === null ? noFigure : write.fromTo(difference.before, difference.after),
    change: write.number(difference?.change ?? null),
    interval: write.span(difference?.interval ?? null),
    size: sizes === null ? noFigure : reader.t('analysis.change.sizes', { dav: write.number(sizes.dav), gav: write.number(sizes.gav) }),
    ranked: tested,
  };
}

function chartOf(changes: readonly ShownChange[], waves: ComparedWaves, [first, second]: readonly [string, string], items: NamedItems, reader: Reader): string {
  const measured = changes.filter(({ difference }) => difference !== null);
  if (measured.length === 0) return '';
  const write = new FigureWords(reader);
  const steps = measured.flatMap(({ item }) => items.get(item)!.steps ?? []);
  return dumbbells({
    id: 'change',
    title: headingOf(waves, reader),
    description: reader.t('analysis.change.chartSays'),
    language: reader.language,
    first,
    second,
    span: [Math.min(...steps.map(({ from }) => from)), Math.max(...steps.map(({ to }) => to))],
    write: write.number,
    rows: measured.map(({ item, difference }) => ({
      name: items.get(item)!.name,
      words: write.fromTo(difference!.before, difference!.after),
      ends: [difference!.before!, difference!.after!],
    })),
  });
}

function headingOf({ part }: ComparedWaves, { t }: Reader): string {
  return t(isQuestions(part) ? 'analysis.tab.change' : 'analysis.change.chart');
}

function isQuestions(part: ComparedPart): boolean {
  return part === 'scales' || part === 'numbers';
}
