import type { AtDesk } from '../reading/guarded.js';
import type { Query } from '../reading/selection.js';
import { readAcross, usualGrouping } from '../respondents/respondents-reading.js';

/** The dimensions of a cross-table: one row a value of `down`, one column a value of `across`. */
export interface Crossing {
  readonly down: string;
  readonly across: string | null;
}

/** What an address crosses; where it names no columns, the first question that is not in the rows. */
export function readCrossing({ survey: { dimensions }, selection }: AtDesk, query: Query): Crossing {
  const down = selection.by ?? usualGrouping;
  const others = dimensions.filter(({ id }) => id !== down);
  const wanted = readAcross(query, others);
  const usual = others.find(({ of }) => typeof of !== 'string') ?? others[0];
  return { down, across: wanted ?? usual?.id ?? null };
}
