import type { Mistakes } from '../platform/authoring/mistakes.js';
import type { SourceSet, TranslationState } from '../platform/authoring/translation-head.js';
import { Words } from '../platform/authoring/words.js';
import { readYaml } from '../platform/authoring/yaml-file.js';
import { isId } from '../platform/authoring/yaml-value.js';
import type { GlossaryWord } from '../courses/authoring.js';

/** The words of a course that are explained, by their permanent names. */
export interface Glossary {
  entries: ReadonlyMap<string, GlossaryWord>;
  translations: Record<string, TranslationState>;
}

export const noGlossary: Glossary = { entries: new Map(), translations: {} };

export function readGlossary(sources: SourceSet, language: string, mistakes: Mistakes): Glossary {
  const map = readYaml({ file: sources.base.path, text: sources.base.text }, mistakes)?.map();
  if (!map) return noGlossary;
  const words = Words.open(map, sources, language, mistakes);
  const maps = map.entries().flatMap(([id, value]) => {
    if (!isId(id)) value.error(`“${id}” is no permanent name: use small letters, digits and hyphens.`);
    const entry = value.map();
    return entry ? [[id, entry] as [string, typeof entry]] : [];
  });
  const entries = words.byName(maps, 'words').map(({ id, words }) => [id, { word: words.needed('word', 'plain', 100), means: words.needed('means', 'plain', 1_000) }] as const);
  for (const [, entry] of maps) entry.end();
  words.end();
  return { entries: new Map(entries), translations: words.states };
}
