import { hasRole, type Organisation, type Viewer } from '../people/index.js';
import { countryCodes, countryIn } from '../platform/language/countries.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { Submitted } from '../platform/web/form.js';
import { shownForm, type ShownForm } from '../platform/web/shown-form.js';
import type { PublishedCourse } from './catalogue.service.js';
import type { CohortForm } from './cohort.form.js';
import { cohortsPerPage, type ListedCohort } from './cohorts.service.js';
import { shown } from './shown-text.js';

/** A coordinator's groups. */
export interface CohortsPage {
  cohorts: { path: string; name: string; course: string; place: string; key: string; learners: string; closed: boolean }[];
  older: string | null;
}

/** The form for a new group. */
export interface NewCohortPage {
  form: ShownForm<CohortForm>;
  courses: Option[];
  countries: Option[];
  organisations: Option[];
}

interface Option {
  value: string;
  label: string;
  selected: boolean;
}

interface Reader {
  language: string;
  t: Translate;
}

interface Choices {
  courses: PublishedCourse[];
  organisations: Organisation[];
  viewer: Viewer;
}

export function cohortsPage(listed: ListedCohort[], courses: PublishedCourse[], reader: Reader): Page<CohortsPage> {
  const shownCohorts = listed.slice(0, cohortsPerPage);
  const more = listed.length > cohortsPerPage;
  return new Page('courses/cohorts', reader.t('courses.cohorts.title'), {
    cohorts: shownCohorts.map((cohort) => shownCohort(cohort, courses, reader)),
    older: more ? `/cohorts?before=${shownCohorts.at(-1)!.id}` : null,
  });
}

function shownCohort(cohort: ListedCohort, courses: PublishedCourse[], { language, t }: Reader): CohortsPage['cohorts'][number] {
  const course = courses.find(({ courseId }) => courseId === cohort.course_id)?.outline;
  return {
    path: `/cohorts/${cohort.id}`,
    name: cohort.name,
    course: course ? shown(course.title, language, course.language).text : '',
    place: [countryIn(language, cohort.country), cohort.organisation].filter(Boolean).join(', '),
    key: cohort.enrolment_key,
    learners: t('courses.cohorts.learners', { count: cohort.learners }),
    closed: cohort.closed_at !== null,
  };
}

export function newCohortPage(form: Submitted<CohortForm>, choices: Choices, { language, t }: Reader): Page<NewCohortPage> {
  const { values } = form;
  const empty = { value: '', label: t('courses.cohort.choose'), selected: false };
  const countries = countriesFor(choices.viewer).map((code) => ({ value: code, label: countryIn(language, code), selected: code === values.country }));
  const courses = choices.courses.map(({ outline }) => ({ value: outline.slug, label: shown(outline.title, language, outline.language).text, selected: outline.slug === values.course }));
  const organisations = choices.organisations.map(({ id, name }) => ({ value: id, label: name, selected: id === values.organisationId }));
  const content = { form: shownForm(form, t), courses: [empty, ...courses], countries: [empty, ...countries], organisations: [{ ...empty, label: t('courses.cohort.noOrganisation') }, ...organisations] };
  return new Page('courses/new-cohort', t('courses.cohort.newTitle'), content, form.valid ? 200 : 422);
}

// A role for one country opens groups there; any other role everywhere.
function countriesFor(viewer: Viewer): readonly string[] {
  const coordinating = viewer.roles.filter(({ role }) => role === 'coordinator' || role === 'administrator');
  const limited = coordinating.every(({ country }) => country !== null);
  return limited && hasRole(viewer, 'coordinator', 'administrator') ? countryCodes.filter((code) => coordinating.some(({ country }) => country === code)) : countryCodes;
}
