import { hasRole, type RoleName, type Viewer } from '../people/index.js';
import type { ListedCohort } from '../courses/index.js';
import type { Translate } from '../platform/language/translations.js';

/** A card for one thing that somebody does beyond learning. */
export interface ShownWork {
  title: string;
  text: string;
  /** Null where it is not done on a page. */
  path: string | null;
  /** What waits there, if anything: her newest groups. */
  items: { path: string; name: string; meta: string }[];
}

/** So many of her groups stand on the first page; the others are one tap away. */
const mostCohorts = 3;

/** What each role does, in the order of the cards. */
const kinds: { path: string | null; title: string; text: string; roles: RoleName[] }[] = [
  { path: '/cohorts', title: 'people.menu.cohorts', text: 'home.work.cohorts', roles: ['coordinator', 'administrator'] },
  { path: '/marking', title: 'people.menu.marking', text: 'home.work.marking', roles: ['author', 'coordinator', 'administrator'] },
  { path: '/quizzes', title: 'people.menu.quizzes', text: 'home.work.quizzes', roles: ['author', 'administrator'] },
  { path: '/said', title: 'recommendations.said.title', text: 'recommendations.said.work', roles: ['author', 'administrator'] },
  { path: '/publishing', title: 'people.menu.publishing', text: 'home.work.publishing', roles: ['author', 'administrator'] },
  { path: '/rounds', title: 'people.menu.rounds', text: 'home.work.rounds', roles: ['coordinator', 'analyst', 'administrator'] },
  { path: '/fieldwork', title: 'people.menu.fieldwork', text: 'home.work.fieldwork', roles: ['coordinator', 'author', 'analyst', 'administrator'] },
  { path: '/analysis', title: 'home.work.needs.title', text: 'home.work.needs.text', roles: ['analyst', 'coordinator', 'administrator'] },
  { path: '/analysis', title: 'analysis.tab.content', text: 'home.work.lacking', roles: ['author'] },
  { path: '/exports', title: 'people.menu.exports', text: 'home.work.exports', roles: ['analyst', 'administrator'] },
  { path: '/people', title: 'people.menu.people', text: 'home.work.people', roles: ['coordinator', 'administrator'] },
  { path: '/courses', title: 'home.work.mentoring.title', text: 'home.work.mentoring.text', roles: ['mentor'] },
];

/** Whether she looks after groups, so that they have to be read for her page. */
export function hasCohorts(viewer: Viewer): boolean {
  return hasRole(viewer, 'coordinator', 'administrator');
}

/** Everything that her roles give her to do; nothing for somebody who only learns. */
export function workOf(viewer: Viewer, cohorts: readonly ListedCohort[], t: Translate): ShownWork[] {
  const hers = kinds.filter(({ roles }) => hasRole(viewer, ...roles));
  return hers.map(({ path, title, text }) => ({ path, title: t(title), text: t(text), items: path === '/cohorts' ? shownCohorts(cohorts, t) : [] }));
}

function shownCohorts(cohorts: readonly ListedCohort[], t: Translate): ShownWork['items'] {
  return cohorts.slice(0, mostCohorts).map(({ id, name, learners }) => ({ path: `/cohorts/${id}`, name, meta: t('courses.cohorts.learners', { count: learners }) }));
}
