export const roleNames = ['learner', 'mentor', 'author', 'analyst', 'coordinator', 'administrator'] as const;

export type RoleName = (typeof roleNames)[number];

/** A role, and where it holds: null means everywhere. */
export interface HeldRole {
  role: RoleName;
  organisationId: string | null;
  country: string | null;
}

/** Who is asking. Everything that belongs to somebody is reached through the viewer. */
export interface Viewer {
  id: string;
  name: string;
  language: string;
  readingLanguage: string | null;
  extraTimePercent: number;
  roles: HeldRole[];
  session: { id: Buffer; shared: boolean };
}

export function hasRole(viewer: Viewer, ...names: RoleName[]): boolean {
  return viewer.roles.some((held) => names.includes(held.role));
}

/** Where something belongs, to compare with where a role holds. */
export interface Place {
  organisationId: string | null;
  country: string | null;
}

/** Whether the viewer holds the role for this place: a role without limits, or limited to just this organisation or country. */
export function hasRoleFor(viewer: Viewer, name: RoleName, place: Place): boolean {
  return viewer.roles.some((held) => held.role === name && covers(held, place));
}

/** Whether a role holds in this place. */
export function covers(held: HeldRole, place: Place): boolean {
  const organisation = held.organisationId === null || held.organisationId === place.organisationId;
  const country = held.country === null || held.country === place.country;
  return organisation && country;
}
