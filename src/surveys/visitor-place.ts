import { SeeOther } from '../platform/web/answers.js';
import type { Place } from './place.js';

/** Where somebody answers by a link: `home` is the page that her link opens, and her response stands below it. */
export function visitorPlace(home: string, speak: Place['speak']): Place {
  return {
    path: `${home}/response`,
    later: new SeeOther(home, { kind: 'success', key: 'surveys.keptForLink' }),
    onwards: [{ path: '/courses', key: 'surveys.toCourses' }],
    speak,
  };
}
