import { shown, type ShownText } from '../courses/index.js';
import { countryIn } from '../platform/language/countries.js';
import { dateIn } from '../platform/language/formats.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { CohortStanding } from './cohort-standing.js';
import type { CohortProgress, CohortRow } from './cohort.service.js';

/** A cohort: who is stuck and who has gone quiet first, nobody's notes or answers. */
export interface CohortPage {
  id: string;
  name: string;
  course: ShownText | null;
  /** The country and, where there is one, the organisation. */
  place: string;
  key: string;
  closed: boolean;
  summary: { word: string; count: number; tone: string }[];
  members: { name: string; tone: string; icon: string; standing: string; done: string; where: ShownText | null; last: string }[];
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

const urgency: CohortStanding[] = ['stuck', 'quiet', 'not-started', 'going', 'finished'];

const looks: Record<CohortStanding, { tone: string; icon: string }> = {
  stuck: { tone: 'warning', icon: 'warning' },
  quiet: { tone: 'warning', icon: 'clock' },
  'not-started': { tone: 'quiet', icon: '' },
  going: { tone: 'info', icon: 'play' },
  finished: { tone: 'success', icon: 'check' },
};

export function cohortPage({ cohort, course, rows }: CohortProgress, reader: Reader): Page<CohortPage> {
  return new Page('progress/cohort', cohort.name, {
    id: cohort.id,
    name: cohort.name,
    course: course && shown(course.title, reader.language, course.language),
    place: [countryIn(reader.language, cohort.country), cohort.organisation?.name].filter(Boolean).join(', '),
    key: cohort.enrolmentKey,
    closed: cohort.closedAt !== null,
    summary: urgency.map((standing) => summaryOf(standing, rows, reader)).filter(({ count }) => count > 0),
    members: [...rows].sort(byUrgency).map((row) => memberRow(row, reader)),
  });
}

/** Of those who are as well as each other, the one first who was not here for longest. */
function byUrgency(one: CohortRow, other: CohortRow): number {
  return urgency.indexOf(one.standing) - urgency.indexOf(other.standing) || (one.lastAt?.getTime() ?? 0) - (other.lastAt?.getTime() ?? 0);
}

function summaryOf(standing: CohortStanding, rows: CohortRow[], { t }: Reader): CohortPage['summary'][number] {
  const count = rows.filter((row) => row.standing === standing).length;
  return { word: t(`progress.cohort.${standing}`), count, tone: looks[standing].tone };
}

function memberRow(row: CohortRow, { t, language, zone }: Reader): CohortPage['members'][number] {
  const { next } = row;
  return {
    name: row.name,
    ...looks[row.standing],
    standing: t(`progress.cohort.${row.standing}`),
    done: t('progress.stepsDone', { done: row.done, count: row.total }),
    where: next && shown(next.step.title, language, next.course.language),
    last: row.lastAt ? dateIn(language, zone, row.lastAt) : t('progress.cohort.never'),
  };
}
