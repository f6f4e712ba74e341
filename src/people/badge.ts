import { createHash } from 'node:crypto';
import type { Badge } from '../platform/web/request.js';
import { hasRole, type RoleName, type Viewer } from './viewer.js';

/** What the menu offers, and to whom; without roles, to everybody. */
const links: { path: string; key: string; roles?: RoleName[] }[] = [
  { path: '/home', key: 'people.menu.home' },
  { path: '/courses', key: 'people.menu.courses' },
  { path: '/surveys', key: 'people.menu.surveys' },
  { path: '/cohorts', key: 'people.menu.cohorts', roles: ['coordinator', 'administrator'] },
  { path: '/rounds', key: 'people.menu.rounds', roles: ['coordinator', 'analyst', 'administrator'] },
  { path: '/fieldwork', key: 'people.menu.fieldwork', roles: ['coordinator', 'author', 'analyst', 'administrator'] },
  { path: '/marking', key: 'people.menu.marking', roles: ['author', 'coordinator', 'administrator'] },
  { path: '/quizzes', key: 'people.menu.quizzes', roles: ['author', 'administrator'] },
  { path: '/said', key: 'recommendations.said.title', roles: ['author', 'administrator'] },
  { path: '/publishing', key: 'people.menu.publishing', roles: ['author', 'administrator'] },
  { path: '/exports', key: 'people.menu.exports', roles: ['analyst', 'administrator'] },
  { path: '/people', key: 'people.menu.people', roles: ['coordinator', 'administrator'] },
  { path: '/me', key: 'people.menu.me' },
];

/** What the head of every page offers this viewer. */
export function badgeOf(viewer: Viewer): Badge {
  const hers = links.filter(({ roles }) => !roles || hasRole(viewer, ...roles));
  return { name: viewer.name, key: keyOf(viewer), shared: viewer.session.shared, links: hers.map(({ path, key }) => ({ path, key })) };
}

function keyOf({ id }: Viewer): string {
  return createHash('sha256').update(`browser ${id}`).digest('base64url').slice(0, 16);
}
