/**
 * A page to render: the view's name as `room/view`, what it shows, and the HTTP status. Where somebody is filling in a
 * form, `openForm` is its id: the language menu then sends that form, with the button `press` saying `language fi`,
 * so that a change of language loses nothing.
 */
export class Page<Content extends object = object> {
  constructor(
    readonly view: string,
    readonly title: string,
    readonly content: Content,
    readonly status = 200,
    readonly openForm: string | null = null,
  ) {}
}

/**
 * A page that holds nothing of anybody's own: what it shows follows from `key` and the language alone. It is made when it
 * is first shown, and kept as bytes; whoever looks is named around it, never in it.
 */
export class KeptPage<Content extends object = object> {
  constructor(
    readonly key: string,
    readonly make: () => Page<Content>,
  ) {}
}

/**
 * A piece of a page that everybody sees alike who stands alike: what it shows follows from `key` and the language alone. A
 * view shows it with `{{#keptPiece 'name' piece}}…{{/keptPiece}}`, where the name says which piece of which view it is.
 */
export class KeptPiece<Content extends object = object> {
  constructor(
    readonly key: string,
    readonly make: () => Content,
  ) {}
}

/**
 * Go and look there, after something was done: 303, so that a reload does nothing twice. A script that saves while somebody
 * reads on is spared it, but not where it `always` has to look, because there is more than it sent.
 */
export class SeeOther {
  constructor(
    readonly path: string,
    readonly flash: Flash | null = null,
    readonly looking: 'always' | 'unless spared' = 'unless spared',
  ) {}
}

/** One sentence that the next page shows once. */
export interface Flash {
  kind: 'success' | 'info' | 'warning';
  key: string;
  values?: Record<string, unknown>;
}

/** A file for the reader to keep or to open. */
export class Download {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly body: Buffer | NodeJS.ReadableStream,
    readonly open: 'attachment' | 'inline' = 'attachment',
  ) {}
}
