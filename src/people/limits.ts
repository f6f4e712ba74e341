import type { Limit } from '../platform/throttle/limit.js';

/** What may be tried how often: for one account, and from one network, which may be a whole school's. */
export interface Limits {
  account: Limit;
  network: Limit;
}

const minutes = 60;
const hours = 60 * minutes;

export const limits = {
  password: { account: { name: 'password', times: 10, seconds: 15 * minutes }, network: { name: 'password-network', times: 100, seconds: 15 * minutes } },
  recoveryCode: { account: { name: 'recovery', times: 5, seconds: hours }, network: { name: 'recovery-network', times: 50, seconds: hours } },
  link: { account: { name: 'link', times: 5, seconds: hours }, network: { name: 'link-network', times: 50, seconds: hours } },
  signUp: { account: { name: 'sign-up', times: 3, seconds: 24 * hours }, network: { name: 'sign-up-network', times: 100, seconds: hours } },
  search: { account: { name: 'search', times: 60, seconds: hours }, network: { name: 'search-network', times: 300, seconds: hours } },
} satisfies Record<string, Limits>;
