import { shown, type ShownText } from '../../courses/index.js';
import { entriesPerPage, type LogEntry, type WantedEntries } from '../../disclosure/index.js';
import { calendarDayIn } from '../../platform/language/formats.js';
import { Page } from '../../platform/web/answers.js';
import type { Spoken } from '../../platform/web/in-its-language.js';
import type { Option } from '../frame/desk-frame.js';
import { releaseName } from '../frame/release-names.js';
import type { Reader } from '../frame/words.js';
import { surveyOf, type SeenLog } from './read-log.service.js';

/** What was shown and given out of answers, and what was refused: who asked, when, and what for. */
export interface LogPage {
  surveys: Option[];
  outcomes: Option[];
  entries: ShownEntry[];
  /** The way to older entries; null where there are none. */
  older: string | null;
}

interface ShownEntry {
  what: Spoken;
  /** The page that was asked for; null for a file. */
  path: string | null;
  survey: ShownText | null;
  who: string;
  day: string;
  purpose: string;
  outcome: string;
  tone: string;
  icon: string;
}

export function logPage({ entries, surveys, about }: SeenLog, wanted: WantedEntries, reader: Reader): Page<LogPage> {
  const { t, language } = reader;
  const titleOf = (slug: string) => surveys.find((one) => one.slug === slug)?.definition;
  const title = (slug: string) => {
    const definition = titleOf(slug);
    return definition ? shown(definition.title, language, definition.language) : null;
  };
  return new Page('analysis/log', t('analysis.log.title'), {
    surveys: [{ value: '', label: t('analysis.log.allSurveys'), selected: wanted.survey === null }, ...surveys.map(({ slug }) => ({ value: slug, label: title(slug)!, selected: slug === wanted.survey }))],
    outcomes: ['', 'shown', 'refused'].map((value) => ({ value, label: t(`analysis.log.outcome.${value || 'all'}`), selected: value === (wanted.outcome ?? '') })),
    entries: entries.slice(0, entriesPerPage).map((entry) => {
      const survey = about.get(surveyOf(entry));
      return { what: survey ? releaseName(entry, survey, reader) : entry.name, path: entry.address, survey: title(surveyOf(entry)), ...toldOf(entry, reader) };
    }),
    older: entries.length > entriesPerPage ? olderThan(entries[entriesPerPage - 1]!, wanted) : null,
  });
}

function toldOf({ who, day, purpose, reason }: LogEntry, { language, t }: Reader): Pick<ShownEntry, 'who' | 'day' | 'purpose' | 'outcome' | 'tone' | 'icon'> {
  const nobody = purpose === 'everybody first' ? 'analysis.log.itself' : 'analysis.log.operator';
  return {
    who: who ?? t(nobody),
    day: calendarDayIn(language, new Date(`${day}T00:00:00Z`)),
    purpose: purpose === 'page' ? t('analysis.log.page') : purpose === 'everybody first' ? t('analysis.log.everybodyFirst') : purpose,
    outcome: reason === null ? t('analysis.log.outcome.shown') : t(`analysis.log.reason.${reason.split('.').at(-1)!}`),
    ...(reason === null ? { tone: 'success', icon: 'check' } : { tone: 'warning', icon: 'warning' }),
  };
}

function olderThan({ id }: LogEntry, { survey, outcome }: WantedEntries): string {
  const pairs = new URLSearchParams({ ...(survey && { survey }), ...(outcome && { outcome }), before: id });
  return `/analysis/log?${pairs.toString()}`;
}
