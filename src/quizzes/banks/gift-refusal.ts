/** A question that cannot be read: where, why, and what to do about it. */
export class GiftRefusal extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}
