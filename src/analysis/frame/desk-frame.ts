import { shown, type ShownText } from '../../courses/index.js';
import { refusalSentence } from '../../disclosure/index.js';
import { calendarDayIn, numberIn } from '../../platform/language/formats.js';
import { inOneLine, textOf, type Spoken } from '../../platform/web/in-its-language.js';
import { deskPages, type DeskPage } from '../reading/desk-pages.js';
import type { AtDesk, Guarded } from '../reading/guarded.js';
import { inAddress, notKnown } from '../reading/dimension.js';
import { selectionPairs, withoutRound, type Selection } from '../reading/selection.js';
import { untilDay } from '../reading/until-day.js';
import { scopeInWords, selectionInWords } from './description.js';
import { releaseName } from './release-names.js';
import { DimensionWords, type Reader } from './words.js';

/** What all pages about a survey share: where they lead, whom they are about, and why there are no figures. */
export interface DeskFrame {
  path: string;
  heading: ShownText;
  tab: string;
  /** Whom the figures are about, in words. */
  chosen: Spoken;
  /** Up to when, and in which scope. */
  basis: Spoken;
  tabs: Tab[];
  waves: Tab[];
  /** What the form sends along without showing it. */
  kept: { name: string; value: string }[];
  scopes: Option[];
  /** The rounds of the chosen time; empty where the survey was asked in none. */
  rounds: Option[];
  groupings: Option[];
  filters: { id: string; legend: Spoken; options: { value: string; label: Spoken; checked: boolean }[] }[];
  isFiltered: boolean;
  /** The reason why nothing is shown; null where figures are. */
  reason: { kind: 'info' | 'warning'; title: string; text: string } | null;
}

export interface Tab {
  path: string;
  label: string;
  current: boolean;
}

export interface Option {
  value: string;
  label: Spoken;
  selected: boolean;
}

/** @param settings what the page’s own address says beside the selection, as pairs; links to other waves keep it */
export function deskFrame(desk: AtDesk, page: DeskPage, settings: readonly (readonly [string, string])[], guarded: Guarded<unknown>, reader: Reader): DeskFrame {
  const { survey, selection, scopes } = desk;
  const { t } = reader;
  const words = new DimensionWords(survey, reader);
  return {
    path: addressOf(desk, page),
    heading: shown(survey.definition.title, reader.language, survey.definition.language),
    tab: t(`analysis.tab.${page}`),
    chosen: selectionInWords(survey, selection, reader),
    basis: inOneLine([scopeInWords(survey, scopes[selection.as]!, reader), ...basisOf(guarded, reader)], ' · '),
    tabs: deskPages.filter((one) => one === page || desk.pages.includes(one)).map((one) => ({ path: addressOf(desk, one, selection), label: t(`analysis.tab.${one}`), current: one === page })),
    waves: survey.waves.length < 2 ? [] : survey.waves.map(({ wave }) => ({ path: addressOf(desk, page, { ...selection, wave, filters: withoutRound(selection.filters) }, settings), label: words.wave(wave), current: wave === selection.wave })),
    kept: selection.wave === '' ? [] : [{ name: 'wave', value: selection.wave }],
    scopes: scopes.length < 2 ? [] : scopes.map((scope, at) => ({ value: String(at), label: scopeInWords(survey, scope, reader), selected: at === selection.as })),
    rounds: roundOptions(desk, words, t),
    groupings: [{ value: '', label: t('analysis.notGrouped'), selected: selection.by === null }, ...survey.dimensions.filter(({ id }) => id !== 'wave').map((dimension) => ({ value: dimension.id, label: words.name(dimension), selected: dimension.id === selection.by }))],
    filters: survey.dimensions.filter(({ id }) => id !== 'wave' && id !== 'round').map((dimension) => ({
      id: dimension.id,
      legend: words.name(dimension),
      options: dimension.values.map(({ id }) => ({ value: inAddress(id), label: words.value(dimension, id), checked: selection.filters[dimension.id]?.includes(id) ?? false })),
    })),
    isFiltered: Object.keys(withoutRound(selection.filters)).length > 0,
    reason: reasonOf(desk, guarded, reader),
  };
}

// A round belongs to one time: the page about another time does not know it.
function roundOptions({ survey, selection }: AtDesk, words: DimensionWords, t: Reader['t']): Option[] {
  const dimension = survey.dimensions.find(({ id }) => id === 'round');
  if (!dimension) return [];
  const chosen = selection.filters['round']?.[0];
  const offered = dimension.values.filter(({ id }) => id === notKnown || id === chosen || survey.rounds.find((round) => round.id === id)!.wave === selection.wave);
  return [
    { value: '', label: t('analysis.form.allRounds'), selected: chosen === undefined },
    ...offered.map(({ id }) => ({ value: inAddress(id), label: words.value(dimension, id), selected: id === chosen })),
  ];
}

function addressOf({ survey }: AtDesk, page: DeskPage, selection: Selection | null = null, settings: readonly (readonly [string, string])[] = []): string {
  const pairs = new URLSearchParams([...(selection ? selectionPairs(selection) : []), ...settings.map(([name, value]): [string, string] => [name, value])]);
  return `/analysis/${survey.slug}/${page}${pairs.size > 0 ? `?${pairs.toString()}` : ''}`;
}

function basisOf(guarded: Guarded<unknown>, { t, language }: Reader): string[] {
  if (guarded.kind !== 'shown') return [];
  return [t(guarded.isNewest ? 'analysis.until' : 'analysis.untilEarlier', { day: calendarDayIn(language, new Date(untilDay(guarded.until))) })];
}

function reasonOf({ survey }: AtDesk, guarded: Guarded<unknown>, reader: Reader): DeskFrame['reason'] {
  const { t, language } = reader;
  if (guarded.kind === 'few') return { kind: 'info', title: t('analysis.few.title'), text: t('analysis.few.text', { threshold: numberIn(language, guarded.threshold) }) };
  if (guarded.kind === 'refused') return { kind: 'warning', title: t('analysis.refused'), text: refusalSentence(guarded.refusal, t, (release) => textOf(releaseName(release, survey, reader))) };
  return null;
}
