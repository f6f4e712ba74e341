import { intervalBars } from '../../platform/charts/interval-bars.js';
import { numberIn, percentIn } from '../../platform/language/formats.js';
import { Page } from '../../platform/web/answers.js';
import { headingOf, type Reader, type ShownHeading } from '../coding.page.js';
import type { Code } from '../coding.entity.js';
import type { Difference } from '../codings.service.js';
import { pathOf } from '../question-path.js';
import { choicesOf, type ShownCode } from '../text.page.js';
import { withoutHidden } from '../texts/hidden-words.js';
import type { Agreement } from './agreement.js';
import type { Comparison } from './comparison.service.js';
import type { Kappa } from './kappa.js';

/** How far two coders agree, and the texts on which they do not. */
export interface AgreementPage {
  question: string;
  heading: ShownHeading;
  /** Null where no text is coded by both. */
  figures: { chart: string; compared: string; rows: ShownAgreement[] } | null;
  open: string;
  differences: { path: string; text: string; first: string; second: string; codes: ShownCode[] }[];
}

interface ShownAgreement {
  name: string;
  first: string;
  second: string;
  both: string;
  share: string;
  kappa: string;
  alpha: string;
}

const nothing = '–';

export function agreementPage(comparison: Comparison, reader: Reader): Page<AgreementPage> {
  const { question, codes, all, open, differences } = comparison;
  const content: AgreementPage = {
    question: pathOf(question),
    heading: headingOf(question, reader),
    figures: all.n === 0 ? null : { chart: chartOf(comparison, reader), compared: reader.t('coding.compared', { n: all.n }), rows: rowsOf(comparison, reader) },
    open: reader.t('coding.differences', { open }),
    differences: differences.map((difference) => shownDifference(difference, codes, pathOf(question), reader)),
  };
  return new Page('coding/agreement', reader.t('coding.agreementTitle'), content);
}

function chartOf({ byCode, all }: Comparison, { language, t }: Reader): string {
  const rows = [...byCode, { ...all, name: t('coding.allCodes') }];
  return intervalBars({
    id: 'agreement',
    title: t('coding.chart'),
    description: t('coding.chartGist', { share: percent(all.share, language), n: all.n }),
    language,
    span: [0, 1],
    write: (value) => percent(value, language),
    rows: rows.map(({ name, share, interval }) => ({ name, words: percent(share, language), value: share, interval })),
  });
}

function rowsOf({ byCode, all }: Comparison, { language, t }: Reader): ShownAgreement[] {
  const write = (value: number) => numberIn(language, value);
  const rows = byCode.map((one) => ({ name: one.name, first: write(one.first), second: write(one.second), both: write(one.both), ...shared(one, language), kappa: kappaIn(one.kappa, language) }));
  return [...rows, { name: t('coding.allCodes'), first: nothing, second: nothing, both: nothing, ...shared(all, language), kappa: nothing }];
}

function shared({ share, interval, alpha }: Agreement, language: string): Pick<ShownAgreement, 'share' | 'alpha'> {
  const within = interval ? ` (${percent(interval[0], language)}–${percent(interval[1], language)})` : '';
  return { share: `${percent(share, language)}${within}`, alpha: alpha === null ? nothing : numberIn(language, alpha) };
}

function kappaIn(kappa: Kappa | null, language: string): string {
  if (!kappa) return nothing;
  const [value, low, high] = [kappa.kappa, ...kappa.interval].map((figure) => numberIn(language, figure));
  // Spaces keep the dash apart from a minus.
  return `${value} (${low} – ${high})`;
}

function shownDifference({ id, text, hidden, first, second }: Difference, codes: readonly Code[], path: string, { t }: Reader): AgreementPage['differences'][number] {
  const namesOf = (given: readonly number[]) => codes.filter((code) => given.includes(code.id)).map(({ name }) => name).join(', ') || t('coding.noCode');
  return {
    path: `${path}/agreement/${id}`,
    text: withoutHidden(text, hidden, t('coding.hiddenWord')),
    first: t('coding.gaveFirst', { codes: namesOf(first) }),
    second: t('coding.gaveSecond', { codes: namesOf(second) }),
    // What both gave is ticked already; each further code is for them to decide.
    codes: choicesOf(codes, [...first, ...second]).map((code) => ({ ...code, checked: first.includes(Number(code.value)) && second.includes(Number(code.value)) })),
  };
}

function percent(share: number | null, language: string): string {
  return share === null ? nothing : percentIn(language, share, 0);
}
