/** A format cannot hold a table; the message says why and what to do. */
export class CannotWrite extends Error {}
