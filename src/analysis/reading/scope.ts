import type { Audience, People } from '../../disclosure/index.js';
import type { Viewer } from '../../people/index.js';

/** Whose answers somebody may see figures of, and as whom. Null means of everybody. */
export interface Scope {
  readonly audience: Audience;
  readonly organisation: string | null;
  /** The country in which a group studies. */
  readonly place: string | null;
}

const audiences: Partial<Record<string, Audience>> = { analyst: 'analyst', administrator: 'analyst', coordinator: 'partner' };

/** What is lacking is also for those who write it. */
const audiencesOfContent: typeof audiences = { ...audiences, author: 'partner' };

/**
 * All that somebody’s roles let her see at the desk, the widest first; none for somebody who is no analyst, coordinator or
 * administrator. Behind these stands what an author sees of the content that is lacking, so that places stay the same.
 */
export function scopesOf(viewer: Pick<Viewer, 'roles'>): { desk: Scope[]; content: Scope[] } {
  const desk = scopesBy(audiences, viewer);
  const known = new Set(desk.map((scope) => JSON.stringify(scope)));
  return { desk, content: [...desk, ...scopesBy(audiencesOfContent, viewer).filter((scope) => !known.has(JSON.stringify(scope)))] };
}

function scopesBy(audiencesBy: typeof audiences, { roles }: Pick<Viewer, 'roles'>): Scope[] {
  const scopes = roles.flatMap(({ role, organisationId, country }): Scope[] => {
    const audience = audiencesBy[role];
    return audience ? [{ audience, organisation: organisationId, place: country }] : [];
  });
  const different = new Map(scopes.map((scope) => [JSON.stringify(scope), scope]));
  return [...different.values()].sort((one, other) => limitsOf(one) - limitsOf(other) || (one.audience < other.audience ? -1 : 1));
}

/** A scope as a condition on people. */
export function peopleIn({ organisation, place }: Scope): People {
  return { ...(organisation === null ? {} : { organisation: { values: [organisation] } }), ...(place === null ? {} : { place: { values: [place] } }) };
}

function limitsOf({ organisation, place }: Scope): number {
  return Number(organisation !== null) + Number(place !== null);
}
