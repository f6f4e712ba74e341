import { fallingSteps } from '../../platform/charts/falling-steps.js';
import { numberIn } from '../../platform/language/formats.js';
import { Page } from '../../platform/web/answers.js';
import type { Spoken } from '../../platform/web/in-its-language.js';
import { selectionInWords } from '../frame/description.js';
import { deskFrame, type DeskFrame } from '../frame/desk-frame.js';
import { methodCards, type MethodCard } from '../frame/method-cards.js';
import { DimensionWords, type Reader } from '../frame/words.js';
import type { AtDesk, Guarded } from '../reading/guarded.js';
import type { Leaving } from './leaving-reading.js';

/** Where people stop answering, page by page, and how long they stay. */
export interface LeavingPage {
  frame: DeskFrame;
  /** How many began and ended, in a sentence. */
  summary: string;
  /** SVG; '' where there is nothing to draw. */
  chart: string;
  rows: { place: string; name: Spoken; saved: string; left: string; seconds: string }[];
  hasHidden: boolean;
  methods: MethodCard[];
}

const hidden = '×';

export function leavingPage(desk: AtDesk, guarded: Guarded<Leaving>, reader: Reader): Page<LeavingPage> {
  const { t } = reader;
  const leaving = guarded.kind === 'shown' ? guarded.figures : null;
  const frame = deskFrame(desk, 'leaving', [], guarded, reader);
  const content = {
    // Pages are the groups here.
    frame: { ...frame, groupings: [], chosen: selectionInWords(desk.survey, desk.selection, reader, t('analysis.leaving.everybody')) },
    summary: leaving ? summaryOf(leaving, reader) : '',
    chart: leaving ? chartOf(leaving, reader) : '',
    rows: leaving ? rowsOf(desk, leaving, reader) : [],
    hasHidden: leaving?.pages.some(({ left }) => left === null) ?? false,
    methods: methodCards(['leaving', 'times', 'hidden'], t),
  };
  return new Page('analysis/leaving', t('analysis.tab.leaving'), content);
}

function summaryOf({ begun, finished }: Leaving, { t, language }: Reader): string {
  const write = (count: number | null) => (count === null ? hidden : numberIn(language, count));
  return t('analysis.leaving.summary', { begun: write(begun), finished: write(finished) });
}

function rowsOf({ survey }: AtDesk, { pages }: Leaving, reader: Reader): LeavingPage['rows'] {
  const words = new DimensionWords(survey, reader);
  const write = (count: number | null, unknown: string) => (count === null ? unknown : numberIn(reader.language, Math.round(count)));
  const titles = new Map(survey.definition.pages.map(({ id, title, questions }) => [id, words.text(title ?? questions[0]?.text ?? {})]));
  return pages.map(({ page, left, saved, seconds }, at) => ({
    place: at === 0 ? '–' : write(at, hidden),
    name: titles.get(page) ?? reader.t('analysis.leaving.before'),
    saved: write(saved, hidden),
    left: write(left, hidden),
    seconds: page === '' ? '' : write(seconds, '–'),
  }));
}

function chartOf({ begun, pages }: Leaving, reader: Reader): string {
  if (begun === null || pages.every(({ saved }) => saved === null)) return '';
  const write = (value: number) => numberIn(reader.language, value);
  return fallingSteps({
    id: 'leaving',
    title: reader.t('analysis.leaving.chart'),
    description: reader.t('analysis.leaving.chartSays'),
    language: reader.language,
    stages: pages.map(({ saved }, at) => ({ mark: at === 0 ? '–' : write(at), value: saved })),
    axis: reader.t('analysis.leaving.page'),
    most: begun,
    write,
  });
}
