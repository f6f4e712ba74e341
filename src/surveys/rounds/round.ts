/** When a round is open, as far as its days and its end are concerned. Days are `2026-09-01`. */
export interface Period {
  opens: string;
  closes: string;
  closedAt: Date | null;
}

export type Phase = 'planned' | 'open' | 'over';

/** Where a round stands on a day; its first and its last day belong to it. */
export function phaseOf({ opens, closes, closedAt }: Period, day: string): Phase {
  if (closedAt !== null || day > closes) return 'over';
  return day < opens ? 'planned' : 'open';
}

/** The same day some months later; the last day of a month that is too short for it. */
export function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), last))).toISOString().slice(0, 10);
}

/** Some days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
