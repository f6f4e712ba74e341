import type { Mistakes } from '../platform/authoring/mistakes.js';
import type { SourceFile } from '../platform/authoring/source-file.js';
import { readYaml } from '../platform/authoring/yaml-file.js';
import type { YamlValue } from '../platform/authoring/yaml-value.js';

/** A partner as `organisations.yaml` names it. */
export interface ReadOrganisation {
  id: string;
  name: string;
  short: string | null;
  country: string;
  kind: string;
  role: string;
}

const kinds = ['vet', 'expert', 'business', 'ngo', 'training', 'research', 'university', 'chamber'] as const;
const roles = ['coordinator', 'partner', 'named'] as const;

/** Reads the partners of the project; their names are the same in every language. */
export function readOrganisations({ path, text }: SourceFile, mistakes: Mistakes): ReadOrganisation[] {
  const list = readYaml({ file: path, text }, mistakes)?.list() ?? [];
  const seen = new Set<string>();
  return list.flatMap((value) => readOrganisation(value, seen));
}

function readOrganisation(value: YamlValue, seen: Set<string>): ReadOrganisation[] {
  const map = value.map();
  const id = map?.need('id')?.id();
  if (!map || !id) return [];
  if (seen.has(id)) map.error(`There are two organisations “${id}”. Give one of them another id.`);
  seen.add(id);
  const organisation = {
    id,
    name: map.need('name')?.text(200) ?? id,
    short: map.get('short')?.text(40) ?? null,
    country: countryIn(map.need('country')),
    kind: map.need('kind')?.choice(kinds) ?? 'expert',
    role: map.need('role')?.choice(roles) ?? 'partner',
  };
  map.end();
  return [organisation];
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function countryIn(value: YamlValue | undefined): string {
  const code = value?.text(20);
  if (value && code && !(/^[A-Z]{2}$/.test(code) && names.of(code))) value.error(`“country” is “${code}”, and should be two capital letters of ISO 3166, such as FI or TR.`);
  return code?.slice(0, 2) ?? '';
}
