import type { Badge } from '../platform/web/request.js';
import { hasRole, type Viewer } from './viewer.js';

/** What the head of every page offers this viewer. */
export function badgeOf(viewer: Viewer): Badge {
  const links = [
    { path: '/home', key: 'people.menu.home' },
    { path: '/courses', key: 'people.menu.courses' },
    ...(hasRole(viewer, 'coordinator', 'administrator') ? [{ path: '/cohorts', key: 'people.menu.cohorts' }] : []),
    ...(hasRole(viewer, 'author', 'coordinator', 'administrator') ? [{ path: '/marking', key: 'people.menu.marking' }] : []),
    ...(hasRole(viewer, 'author', 'administrator') ? [{ path: '/quizzes', key: 'people.menu.quizzes' }] : []),
    ...(hasRole(viewer, 'author', 'administrator') ? [{ path: '/publishing', key: 'people.menu.publishing' }] : []),
    { path: '/me', key: 'people.menu.me' },
  ];
  return { name: viewer.name, shared: viewer.session.shared, links };
}
