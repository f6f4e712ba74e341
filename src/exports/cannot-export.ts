/** What was asked for cannot be exported; the message says why and what to do. */
export class CannotExport extends Error {}
