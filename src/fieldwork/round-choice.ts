import { calendarDayIn } from '../platform/language/formats.js';
import type { OfferedRound } from '../surveys/index.js';
import type { PageReader } from './paper/only-if.js';

/** What a form names that cannot be: an organisation for which the worker does not work, or a round that is not open there. */
export type WrongField = 'organisation' | 'round';

/** The sentence beside such a field. */
export const wrongFields: Readonly<Record<WrongField, string>> = { organisation: 'fieldwork.print.organisationMissing', round: 'fieldwork.round.wrong' };

/** The round that a form names, '' being none. Undefined for one that is not offered. */
export function roundNamed(id: string, offered: readonly OfferedRound[]): OfferedRound | null | undefined {
  return id === '' ? null : offered.find((round) => round.id === id);
}

/** The rounds of a form as the options of a list; empty where there is no round to choose. */
export function roundOptions(rounds: readonly OfferedRound[], chosen: string, { language, t }: PageReader): { value: string; label: string; selected: boolean }[] {
  if (rounds.length === 0) return [];
  const options = rounds.map(({ id, name, closes }) => ({ value: id, label: t('fieldwork.round.until', { name, day: calendarDayIn(language, new Date(closes)) }), selected: id === chosen }));
  return [{ value: '', label: t('fieldwork.round.none'), selected: false }, ...options];
}
