import { randomFrom, shuffled } from '../platform/chance/chance.js';

/**
 * A list as one respondent sees it: shuffled by her seed where it is to be, the same on
 * every device. `name` is the list’s own. What stands alone or asks for other words keeps its place at the end.
 */
export function ordered<Thing extends object>(things: readonly Thing[], shuffle: boolean, seed: string, name: string): Thing[] {
  if (!shuffle) return [...things];
  return [...shuffled(things.filter((thing) => !isLast(thing)), randomFrom(`${seed}/${name}`)), ...things.filter(isLast)];
}

function isLast(thing: { exclusive?: boolean; other?: boolean }): boolean {
  return thing.exclusive === true || thing.other === true;
}
