/** How long a browser stays signed in without being used, in milliseconds: 60 days. */
export const sessionLifetime = 60 * 24 * 3600_000;
