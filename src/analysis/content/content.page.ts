import type { CourseOutline } from '../../courses/index.js';
import { intervalBars } from '../../platform/charts/interval-bars.js';
import { roundSpan } from '../../platform/charts/scale.js';
import { groupedBy } from '../../platform/collections/grouped.js';
import { Page } from '../../platform/web/answers.js';
import { saidWith, type Spoken } from '../../platform/web/in-its-language.js';
import { deskFrame, type DeskFrame } from '../frame/desk-frame.js';
import { FigureWords } from '../frame/figures.js';
import { methodCards, type MethodCard } from '../frame/method-cards.js';
import { DimensionWords, type Reader } from '../frame/words.js';
import type { AtDesk, Guarded } from '../reading/guarded.js';
import { ratedVariables } from '../reading/rated-variables.js';
import type { Demand } from './content-reading.js';
import { coverageOf, type Coverage } from './coverage.js';

/** What content is lacking for whom, where most people wait first. */
export interface ContentPage {
  frame: DeskFrame;
  hasFigures: boolean;
  /** SVG; '' where there is nothing to draw. */
  chart: string;
  /** By competence; the worst ones first and unfolded. */
  groups: LackGroup[];
  hasHidden: boolean;
  methods: MethodCard[];
}

/** All that is lacking of one competence, and for how many people together. */
export interface LackGroup {
  name: Spoken;
  people: string;
  isOpen: boolean;
  rows: { level: string; language: Spoken; n: string; lacks: string; tone: string }[];
}

/** So many competences are unfolded. */
const mostOpen = 3;

/** So many bars are drawn; the table has them all. */
const mostBars = 12;

interface Lack extends Demand {
  readonly n: number;
  readonly coverage: Coverage;
}

export function contentPage(desk: AtDesk, guarded: Guarded<readonly Demand[]>, courses: readonly CourseOutline[], reader: Reader): Page<ContentPage> {
  const { t } = reader;
  const demands = guarded.kind === 'shown' ? guarded.figures : [];
  const lacks = lacksIn(demands, courses);
  const names = namesIn(desk, reader);
  const content: ContentPage = {
    frame: { ...deskFrame(desk, 'content', [], guarded, reader), groupings: [] },
    hasFigures: guarded.kind === 'shown',
    chart: chartOf(lacks.slice(0, mostBars), names, reader),
    groups: groupsOf(lacks, names, reader),
    hasHidden: demands.some(({ n }) => n === null),
    methods: methodCards(['contentNeeds', 'hidden'], t),
  };
  return new Page('analysis/content', t('analysis.tab.content'), content);
}

// Somebody has one level and one language, so the people of a group are different ones.
function groupsOf(lacks: readonly Lack[], names: Names, reader: Reader): LackGroup[] {
  const write = new FigureWords(reader);
  const groups = [...groupedBy(lacks, ({ competence }) => competence).values()].map((own) => ({ own, n: own.reduce((sum, { n }) => sum + n, 0) }));
  return groups.sort((one, other) => other.n - one.n).map(({ own, n }, place) => ({
    name: names.competence(own[0]!),
    people: reader.t('analysis.content.waiting', { count: n }),
    isOpen: place < mostOpen,
    rows: own.map((lack) => ({ level: write.number(lack.level), language: names.language(lack), n: write.number(lack.n), lacks: reader.t(`analysis.content.${lack.coverage}`), tone: lack.coverage === 'missing' ? 'warning' : 'info' })),
  }));
}

// Only what is known of enough people, the most of them first.
function lacksIn(demands: readonly Demand[], courses: readonly CourseOutline[]): Lack[] {
  const lacks = demands.flatMap((demand): Lack[] => (demand.n === null || demand.n === 0 ? [] : [{ ...demand, n: demand.n, coverage: coverageOf(demand, courses) }]));
  return lacks.filter(({ coverage }) => coverage !== 'covered').sort((one, other) => other.n - one.n || (one.competence < other.competence ? -1 : 1));
}

interface Names {
  competence(demand: Demand): Spoken;
  language(demand: Demand): Spoken;
}

function namesIn({ survey }: AtDesk, reader: Reader): Names {
  const words = new DimensionWords(survey, reader);
  const labels = new Map(ratedVariables(survey.versions).map(({ competence, label }) => [competence, words.text(label)]));
  return { competence: ({ competence }) => labels.get(competence)!, language: ({ language }) => words.language(language) };
}

function chartOf(lacks: readonly Lack[], names: Names, reader: Reader): string {
  if (lacks.length === 0) return '';
  const write = new FigureWords(reader);
  return intervalBars({
    id: 'content',
    title: reader.t('analysis.content.chart'),
    description: saidWith(reader.t, 'analysis.content.chartSays', { competence: names.competence(lacks[0]!), language: names.language(lacks[0]!), n: write.number(lacks[0]!.n) }),
    language: reader.language,
    span: roundSpan([0, ...lacks.map(({ n }) => n)]),
    write: write.number,
    rows: lacks.map((lack) => ({ name: saidWith(reader.t, 'analysis.content.bar', { competence: names.competence(lack), level: write.number(lack.level), language: names.language(lack) }), words: write.number(lack.n), value: lack.n, interval: null })),
  });
}
