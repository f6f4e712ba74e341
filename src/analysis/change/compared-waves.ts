import type { AtDesk } from '../reading/guarded.js';
import { textsIn, type Query } from '../reading/selection.js';
import { partsOf, type ComparedPart } from './compared-items.js';

/** The two times that are compared, and what of them. */
export interface ComparedWaves {
  readonly from: string;
  readonly to: string;
  readonly part: ComparedPart;
}

/** The desk at the first of the two times, with everybody together. */
export function atFirstTime(desk: AtDesk, { from }: ComparedWaves): AtDesk {
  return { ...desk, selection: { ...desk.selection, wave: from, by: null } };
}

/** What an address compares: before and after, where it does not say. Null where people were asked only once, or nothing that could be compared. */
export function readWaves({ survey }: AtDesk, query: Query): ComparedWaves | null {
  const waves = survey.waves.map(({ wave }) => wave);
  const asked = (name: string) => waves.find((wave) => wave === textsIn(query[name])[0]);
  // An address of the release log names the first time as every page does.
  const from = asked('from') ?? (query['to'] === undefined ? undefined : asked('wave')) ?? waves.find((wave) => wave === 'before') ?? waves[0];
  const later = waves.filter((wave) => wave !== from);
  const to = later.find((wave) => wave === asked('to')) ?? later.find((wave) => wave === 'after') ?? later[0];
  const parts = partsOf(survey.versions);
  const part = parts.find((one) => one === textsIn(query['part'])[0]) ?? parts[0];
  return from === undefined || to === undefined || part === undefined ? null : { from, to, part };
}
