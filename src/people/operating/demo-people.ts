import type { HeldRole } from '../viewer.js';

/** Somebody to try the product out as. */
export interface DemoPerson extends HeldRole {
  name: string;
  email: string;
}

/** The password of all of them. */
export const demoPassword = 'three words together';

/** One for each role. Their addresses lie in a domain that exists for examples alone (RFC 2606). */
export const demoPeople: DemoPerson[] = [
  { name: 'Ada', email: 'ada@demo.example', role: 'learner', organisationId: null, country: null },
  { name: 'Ben', email: 'ben@demo.example', role: 'mentor', organisationId: null, country: null },
  { name: 'Cleo', email: 'cleo@demo.example', role: 'author', organisationId: null, country: null },
  { name: 'Dara', email: 'dara@demo.example', role: 'analyst', organisationId: null, country: null },
  { name: 'Elin', email: 'elin@demo.example', role: 'coordinator', organisationId: null, country: 'FI' },
  { name: 'Noor', email: 'noor@demo.example', role: 'administrator', organisationId: null, country: null },
];

/** How to sign in as each of them, in one line. */
export function demoSignIns(): string {
  const names = demoPeople.map(({ email, role }) => `${email} (${role})`);
  return `sign in as ${names.slice(0, -1).join(', ')} or ${names.at(-1)} with the password “${demoPassword}”`;
}
