import { calendarDayIn } from '../../platform/language/formats.js';

/** A round of a survey, planned, open or over. `number` is its own for ever: rounds are added, and none is taken away. */
export interface NumberedRound {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly wave: string;
  readonly organisationId: string | null;
  readonly country: string | null;
  /** Its days, as `2026-09-01`. */
  readonly opens: string;
  readonly closes: string;
  /** Whether anybody began to answer in it. */
  readonly isAnswered: boolean;
}

/** What a round is called by those who run it, with its days where another one of the survey is called the same. */
export function roundName({ name, opens, closes }: NumberedRound, rounds: readonly NumberedRound[], language: string): string {
  const isAlone = rounds.filter((round) => round.name === name).length < 2;
  const [first, last] = [opens, closes].map((day) => calendarDayIn(language, new Date(`${day}T00:00:00Z`)));
  return isAlone ? name : `${name} (${first} – ${last})`;
}
