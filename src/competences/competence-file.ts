import type { Mistakes } from '../platform/authoring/mistakes.js';
import type { SourceSet, TranslationState } from '../platform/authoring/translation-head.js';
import { Words, type Named } from '../platform/authoring/words.js';
import { readYaml } from '../platform/authoring/yaml-file.js';
import type { YamlMap, YamlValue } from '../platform/authoring/yaml-value.js';
import { didYouMean } from '../platform/authoring/nearest.js';
import type { Framework, Goal } from './competence.js';

/** The frameworks that `competences.yaml` and its translations tell. */
export interface ReadFrameworks {
  frameworks: Framework[];
  translations: Record<string, TranslationState>;
}

/** One entry of the file, with the id of the entry that it stands under. */
interface Entry {
  id: string;
  map: YamlMap;
  under: string;
}

/** Reads the competence frameworks; base texts are in `language`. Translations hold all entries by id, level by level. */
export function readFrameworks(sources: SourceSet, language: string, mistakes: Mistakes): ReadFrameworks {
  const map = readYaml({ file: sources.base.path, text: sources.base.text }, mistakes)?.map();
  if (!map) return { frameworks: [], translations: {} };
  const words = Words.open(map, sources, language, mistakes);
  const frameworks = entriesOf(map.need('frameworks'), '');
  const areas = frameworks.flatMap(({ id, map }) => entriesOf(map.need('areas'), id));
  const competences = areas.flatMap(({ id, map }) => entriesOf(map.need('competences'), id));
  const named = { frameworks: translated(frameworks, words, 'frameworks'), areas: translated(areas, words, 'areas'), competences: translated(competences, words, 'competences') };
  const read = named.frameworks.map((framework) => readFramework(framework, named.areas, named.competences));
  for (const entry of [{ map }, ...frameworks, ...areas, ...competences]) entry.map.end();
  words.end();
  return { frameworks: read, translations: words.states };
}

function entriesOf(value: YamlValue | undefined, under: string): Entry[] {
  return (value?.list() ?? []).flatMap((one) => {
    const map = one.map();
    const id = map?.need('id')?.id();
    return map && id ? [{ id, map, under }] : [];
  });
}

// Ids are permanent names across all frameworks: evidence names a competence by nothing else.
function translated(entries: Entry[], words: Words, level: string): (Named & { under: string })[] {
  for (const [index, { id, map }] of entries.entries()) {
    if (entries.slice(0, index).some((other) => other.id === id)) map.get('id')!.error(`There are two “${id}” among the ${level}. Give one of them another id.`);
  }
  const named = words.byName(entries.map(({ id, map }) => [id, map]), level);
  return named.map((one, index) => ({ ...one, under: entries[index]!.under }));
}

function readFramework({ id, map, words }: Named, areas: (Named & { under: string })[], competences: (Named & { under: string })[]): Framework {
  return {
    id,
    audience: map.need('audience')?.choice(['entrepreneur', 'mentor']) ?? 'entrepreneur',
    title: words.needed('title', 'plain', 200),
    source: words.needed('source', 'plain', 2_000),
    areas: areas
      .filter(({ under }) => under === id)
      .map((area) => ({
        id: area.id,
        title: area.words.needed('title', 'plain', 200),
        competences: competences
          .filter(({ under }) => under === area.id)
          .map((one) => ({ id: one.id, title: one.words.needed('title', 'plain', 200), says: one.words.needed('says', 'plain', 500) })),
      })),
    goals: readGoals(map.get('goals'), competences.map((one) => one.id)),
  };
}

function readGoals(value: YamlValue | undefined, competences: readonly string[]): Goal[] {
  return (value?.list() ?? []).flatMap((one) => {
    const map = one.map();
    const id = map?.need('id')?.id();
    const targets = map?.need('targets')?.map()?.entries() ?? [];
    map?.end();
    for (const [competence, target] of targets) {
      if (!competences.includes(competence)) target.error(`There is no competence “${competence}” in this file.${didYouMean(competence, competences)}`);
    }
    return id ? [{ id, targets: Object.fromEntries(targets.map(([competence, target]) => [competence, target.number(0.05, 1) ?? 1])) }] : [];
  });
}
