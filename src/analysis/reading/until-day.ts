/**
 * The day, in UTC, of the newest answers in figures that go until a moment: `2026-11-20`. The moment itself is when somebody
 * sent hers, to the millisecond, and whoever sat beside her would know it again.
 */
export function untilDay(until: Date): string {
  return new Date(until.getTime() - 1).toISOString().slice(0, 10);
}
