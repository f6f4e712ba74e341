/** What went wrong, in the few kinds that a reader can do something about. Each carries the key of its sentence. */
export abstract class HouseError extends Error {
  abstract readonly status: number;
  /** What she can do instead: the page where she does it, and the key of the words that lead there. */
  readonly instead: { path: string; key: string } | null = null;

  constructor(
    readonly key: string,
    readonly values: Record<string, unknown> = {},
  ) {
    super(key);
  }
}

/** It is not there, or not for this viewer: the two look the same, so that nobody learns what exists. */
export class NotFound extends HouseError {
  readonly status = 404;
  constructor(key = 'platform.errors.notFound', values = {}) {
    super(key, values);
  }
}

/** The viewer may know that it exists, and may not do this. */
export class NotAllowed extends HouseError {
  readonly status = 403;
  constructor(key = 'platform.errors.notAllowed', values = {}) {
    super(key, values);
  }
}

/** The viewer has to sign in first. `way` is where a browser is led to do so; without one it is told. */
export class SignInFirst extends HouseError {
  readonly status = 401;
  constructor(readonly way: string | null = null) {
    super('platform.errors.signInFirst');
  }
}

/** A program has to show what lets it in. */
export class ShowToken extends HouseError {
  readonly status = 401;
}

/** What was sent cannot be read or breaks a rule that the form could not show. */
export class Invalid extends HouseError {
  readonly status = 422;
  constructor(key = 'platform.errors.invalid', values = {}) {
    super(key, values);
  }
}

/** What was sent is more than we take in at once. */
export class TooLarge extends HouseError {
  readonly status = 413;
  constructor() {
    super('platform.errors.tooLarge');
  }
}

/** What was asked for is no longer possible, because something else happened first. */
export class Conflict extends HouseError {
  readonly status = 409;
  constructor(key = 'platform.errors.conflict', values = {}) {
    super(key, values);
  }
}

/** Too many tries: `seconds` says when the next one is welcome. */
export class TooMany extends HouseError {
  readonly status = 429;
  constructor(
    readonly seconds: number,
    key = 'platform.errors.tooMany',
    override readonly instead: HouseError['instead'] = null,
  ) {
    super(key, { count: Math.ceil(seconds / 60) });
  }
}

/** A part that we need, such as the database, is away; asking again in a moment will work. */
export class Broken extends HouseError {
  readonly status = 503;
  readonly seconds = 5;
  constructor(key = 'platform.errors.away', values = {}) {
    super(key, values);
  }
}
