import type { Competence } from '../competences/index.js';
import type { ModuleOutline } from '../courses/index.js';

/** The competences that these modules teach, the one that is taught most strongly first. */
export function taughtBy(modules: readonly Pick<ModuleOutline, 'teaches'>[], competences: readonly Competence[]): Competence[] {
  const strength = ({ id }: Competence) => Math.max(0, ...modules.map(({ teaches }) => teaches[id] ?? 0));
  return competences.filter((competence) => strength(competence) > 0).sort((one, other) => strength(other) - strength(one));
}
