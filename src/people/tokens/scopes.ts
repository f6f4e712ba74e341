/** What a program may do with an access token: never more than the person herself. Each has a sentence, such as `people.scope.progress-read`. */
export const scopes = ['enrolments:read', 'enrolments:write', 'progress:read', 'attempts:read', 'recommendations:read', 'analysis:read', 'exports:read', 'exports:write'] as const;

export type Scope = (typeof scopes)[number];

export function isScope(name: unknown): name is Scope {
  return (scopes as readonly unknown[]).includes(name);
}
