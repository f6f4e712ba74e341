/** What we use somebody's data for, each with the version of the text that she agreed to. A changed text gets a new version. */
export const purposes = {
  /** Keeping an account: without it there is none, so it ends by deleting the account. */
  account: { version: '2026-11', needed: true },
  /** A mail a week about her own courses. */
  digest: { version: '2026-11', needed: false },
} as const;

export type Purpose = keyof typeof purposes;

export function isPurpose(name: unknown): name is Purpose {
  return typeof name === 'string' && Object.hasOwn(purposes, name);
}
