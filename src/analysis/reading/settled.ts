const day = 86_400_000;

/** Whoever began so many days ago and has not come back has left; before that she may only be busy. */
const patience = 14;

/** Responses that were begun before this moment are as they will stay: the start of a day, so that figures change once a day. */
export function settledBefore(now: Date): Date {
  return new Date(Math.floor(now.getTime() / day) * day - patience * day);
}
