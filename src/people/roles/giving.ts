import { covers, type HeldRole, type RoleName } from '../viewer.js';

/** What a coordinator may give in the place that is hers; everything else is for administrators. */
const givenByCoordinators: RoleName[] = ['learner', 'mentor', 'author'];

/**
 * Whether somebody with the roles `held` may give, and take, the role `wanted`: an administrator every role, a
 * coordinator those that open nobody else's data, both only in the organisation or country that their own role covers.
 */
export function mayGive(held: HeldRole[], wanted: HeldRole): boolean {
  return held.some((own) => covers(own, wanted) && (own.role === 'administrator' || (own.role === 'coordinator' && givenByCoordinators.includes(wanted.role))));
}
