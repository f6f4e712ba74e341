import type { Competence } from '../competences/index.js';
import { minutesOf, shown, type CourseOutline, type ShownText } from '../courses/index.js';
import { dateIn } from '../platform/language/formats.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { Offer } from './offers.service.js';
import { taughtBy } from './taught.js';

/** So many fit on the sheet, and so many somebody reads. */
const mostCompetences = 6;

/** What a certificate says: who did what, until when, and what it teaches. */
export interface CertificatePage {
  coursePath: string;
  name: string;
  course: ShownText;
  level: string;
  /** What the course teaches most strongly. */
  competences: ShownText[];
  on: string;
  hours: string;
  offers: Offer[];
}

/** Somebody who has done all of a course, and the competences that there are. */
export interface Certified {
  name: string;
  course: CourseOutline;
  on: Date;
  competences: readonly Competence[];
  offers: Offer[];
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

export function certificatePage({ name, course, on, competences, offers }: Certified, { language, zone, t }: Reader): Page<CertificatePage> {
  return new Page('progress/certificate', t('progress.certificate.title'), {
    coursePath: `/courses/${course.slug}`,
    name,
    course: shown(course.title, language, course.language),
    level: t(`courses.level.${course.level}`),
    competences: taughtBy(course.modules, competences).slice(0, mostCompetences).map(({ title }) => shown(title, language, course.language)),
    offers,
    on: dateIn(language, zone, on),
    hours: t('progress.certificate.hours', { count: Math.max(1, Math.round(minutesOf(course) / 60)) }),
  });
}
