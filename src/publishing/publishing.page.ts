import { shown, type ShownText } from '../courses/index.js';
import { momentIn, numberIn } from '../platform/language/formats.js';
import { directionOf, languages } from '../platform/language/languages.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { Change } from './publication.entity.js';
import type { PastPublication } from './publications.service.js';
import { countsOf, otherLanguages, type State, type TranslatedCourse, type TranslationReport } from './translation-report.js';

/** How far the content is translated, and what was published when. */
export interface PublishingPage {
  courses: ShownCourse[];
  publications: ShownPublication[];
}

export interface ShownCourse {
  title: ShownText;
  texts: string;
  rows: ShownLanguage[];
  /** Where there is something to do, in the languages that were begun. */
  todo: { name: string; code: string; direction: string; texts: { path: string; tone: string; icon: string; word: string }[] }[];
}

export interface ShownLanguage {
  name: string;
  code: string;
  direction: string;
  word: string;
  tone: string;
  icon: string;
  reviewed: string;
  stale: string;
  draft: string;
  missing: string;
}

export interface ShownPublication {
  when: string;
  by: string;
  notes: string;
  changes: string[];
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

/** @param history the newest first */
export function publishingPage(report: TranslationReport, history: PastPublication[], reader: Reader): Page<PublishingPage> {
  return new Page('publishing/publishing', reader.t('publishing.title'), {
    courses: report.map((course) => shownCourse(course, reader)),
    publications: history.map((publication) => shownPublication(publication, reader)),
  });
}

function shownCourse(course: TranslatedCourse, reader: Reader): ShownCourse {
  const own = shown(course.title, reader.language, course.language);
  return {
    title: course.slug === null ? shown({ [reader.language]: reader.t('publishing.competences') }, reader.language, reader.language) : own,
    texts: reader.t('publishing.texts', { count: course.texts.length }),
    rows: otherLanguages(course).map((code) => shownLanguage(course, code, reader)),
    todo: otherLanguages(course).flatMap((code) => todoIn(course, code, reader)),
  };
}

function shownLanguage(course: TranslatedCourse, code: string, { language, t }: Reader): ShownLanguage {
  const counts = countsOf(course, code);
  const standing = standingOf(course, code);
  const number = (state: State) => numberIn(language, counts[state]);
  return { ...named(code), word: t(`publishing.standing.${standing}`), ...looks[standing], reviewed: number('reviewed'), stale: number('stale'), draft: number('draft'), missing: number('missing') };
}

type Standing = 'complete' | 'begun' | 'none';

const looks = {
  complete: { tone: 'success', icon: 'check' },
  begun: { tone: 'warning', icon: 'half' },
  none: { tone: 'quiet', icon: 'cross' },
} as const;

function standingOf(course: TranslatedCourse, code: string): Standing {
  const { reviewed, missing } = countsOf(course, code);
  if (reviewed === course.texts.length) return 'complete';
  return missing === course.texts.length ? 'none' : 'begun';
}

function todoIn(course: TranslatedCourse, code: string, { t }: Reader): ShownCourse['todo'] {
  if (standingOf(course, code) !== 'begun') return [];
  const open = course.texts.map(({ path, states }) => ({ path, state: states[code] ?? 'missing' })).filter(({ state }) => state !== 'reviewed');
  return [{ ...named(code), texts: open.map(({ path, state }) => ({ path, word: t(`publishing.state.${state}`), ...stateLooks[state as Exclude<State, 'reviewed'>] })) }];
}

const stateLooks = {
  stale: { tone: 'warning', icon: 'repeat' },
  draft: { tone: 'info', icon: 'note' },
  missing: { tone: 'quiet', icon: 'cross' },
} as const;

function named(code: string): { name: string; code: string; direction: string } {
  return { code, name: languages.find((language) => language.code === code)?.name ?? code, direction: directionOf(code) };
}

function shownPublication({ publishedAt, by, notes, changes }: PastPublication, { language, zone, t }: Reader): ShownPublication {
  return {
    when: momentIn(language, zone, publishedAt),
    by: by ?? t('publishing.byServer'),
    notes: notes ?? '',
    changes: changes.length > 0 ? changes.map((change) => changeInWords(change, t)) : [t('publishing.noChanges')],
  };
}

function changeInWords(change: Change, t: Translate): string {
  const { version } = change;
  const course = 'course' in change ? change.course : `surveys/${change.survey}`;
  return version === null ? t('publishing.withdrawn', { course }) : t('publishing.newVersion', { course, version });
}
