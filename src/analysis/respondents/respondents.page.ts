import { numberIn } from '../../platform/language/formats.js';
import { Page } from '../../platform/web/answers.js';
import { inOneLine, saidWith, type Spoken } from '../../platform/web/in-its-language.js';
import { deskFrame, type DeskFrame, type Option } from '../frame/desk-frame.js';
import { methodCards, type MethodCard } from '../frame/method-cards.js';
import { DimensionWords, type Reader } from '../frame/words.js';
import type { AtDesk, Guarded } from '../reading/guarded.js';
import { usualGrouping, type Respondents } from './respondents-reading.js';

/** Who answered: a table of counts, with small ones hidden. */
export interface RespondentsPage {
  frame: DeskFrame;
  across: Option[];
  caption: Spoken;
  columns: Spoken[];
  rows: { name: Spoken; counts: string[] }[];
  hasHidden: boolean;
  /** The rows in which nearly all are alike, in a sentence; '' for none. */
  tellsOfAll: Spoken;
  methods: MethodCard[];
}

export function respondentsPage(desk: AtDesk, across: string | null, guarded: Guarded<Respondents>, reader: Reader): Page<RespondentsPage> {
  const { survey, selection } = desk;
  const { t } = reader;
  const words = new DimensionWords(survey, reader);
  const dimension = (id: string) => survey.dimensions.find((one) => one.id === id)!;
  const down = dimension(selection.by ?? usualGrouping);
  const table = guarded.kind === 'shown' ? guarded.figures : null;
  const total = t('analysis.total');
  const frame = deskFrame(desk, 'respondents', across === null ? [] : [['across', across]], guarded, reader);
  const content = {
    // People are always counted by something here.
    frame: { ...frame, groupings: frame.groupings.slice(1).map((option) => ({ ...option, selected: option.value === down.id })) },
    across: [{ value: '', label: t('analysis.respondents.noColumns'), selected: across === null }, ...survey.dimensions.map((one) => ({ value: one.id, label: words.name(one), selected: one.id === across }))],
    caption: words.name(down),
    columns: table?.columns ? [...table.columns.map((value) => words.value(dimension(across!), value)), total] : [t('analysis.respondents.count')],
    rows: table ? rowsOf(table, (value) => words.value(down, value), total, reader) : [],
    hasHidden: table?.counts.some((line) => line.includes(null)) ?? false,
    tellsOfAll: table && table.tellsOfAll.length > 0 ? saidWith(t, 'analysis.respondents.tellsOfAll', { rows: inOneLine(table.tellsOfAll.map((value) => words.value(down, value)), ', ') }) : '',
    methods: methodCards(['counts', 'hidden'], t),
  };
  return new Page('analysis/respondents', t('analysis.tab.respondents'), content);
}

function rowsOf({ rows, columns, counts }: Respondents, nameOf: (value: string) => Spoken, total: string, { language }: Reader): RespondentsPage['rows'] {
  return counts.map((line, row) => ({
    name: rows[row] === undefined ? total : nameOf(rows[row]),
    // With one dimension, the total of a row is the count itself.
    counts: (columns === null ? line.slice(-1) : line).map((count) => (count === null ? '×' : numberIn(language, count))),
  }));
}
