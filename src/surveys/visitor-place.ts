import { SeeOther } from '../platform/web/answers.js';
import type { Request } from '../platform/web/request.js';
import type { OpenedResponse } from './opened-response.js';
import type { Place } from './place.js';

/** What somebody without an account is led to in the end. */
export const onwardsForVisitors: Place['onwards'] = [{ path: '/courses', key: 'surveys.toCourses' }, { path: '/sign-up', key: 'surveys.toSignUp' }];

/** Where somebody answers by a link: `home` is the page that her link opens, and her response stands below it. */
export function visitorPlace(home: string, opened: OpenedResponse, request: Request, own: Pick<Place, 'results' | 'speak'>): Place {
  return {
    path: `${home}/response`,
    later: new SeeOther(home, { kind: 'success', key: 'surveys.keptForLink' }),
    onwards: onwardsOf(opened, request),
    ...own,
  };
}

/** Where her account is known, what she sent by a link counts for it too; whoever is signed in needs to open none. */
function onwardsOf({ personId }: OpenedResponse, { viewer }: Request): Place['onwards'] {
  const [courses] = onwardsForVisitors;
  if (personId !== null) return [courses!, { path: '/results', key: 'surveys.toResults' }];
  return viewer ? [courses!] : onwardsForVisitors;
}
