import type { Mistakes } from '../platform/authoring/mistakes.js';
import type { SourceSet, TranslationState } from '../platform/authoring/translation-head.js';
import { didYouMean } from '../platform/authoring/nearest.js';
import { Words } from '../platform/authoring/words.js';
import { readYaml } from '../platform/authoring/yaml-file.js';
import type { YamlMap, YamlValue } from '../platform/authoring/yaml-value.js';
import type { Text } from '../platform/language/text.js';
import type { Condition, Level } from '../courses/authoring.js';
import { readCondition, type Place } from './condition-file.js';
import type { Reference } from './reference.js';

/** What `module.yaml` and its translations say. References are as `course/module` or `course/module/step`. */
export interface ModuleFile {
  title: Text;
  summary: Text;
  level: Level;
  minutes: number;
  teaches: Record<string, number>;
  needs: Reference[];
  release: Condition | null;
  /** Everything that the release conditions speak of. */
  mentions: Reference[];
  steps: { slug: string; after: string | null; line: number }[];
  translations: Record<string, TranslationState>;
}

export interface ModulePlace extends Place {
  module: string;
  language: string;
  /** Of the course: a module has the same unless it says another. */
  level: Level;
  competences: ReadonlySet<string>;
}

export function readModuleFile(sources: SourceSet, place: ModulePlace, mistakes: Mistakes): ModuleFile | null {
  const map = readYaml({ file: sources.base.path, text: sources.base.text }, mistakes)?.map();
  if (!map) return null;
  const words = Words.open(map, sources, place.language, mistakes);
  const mentions: Reference[] = [];
  const release = map.get('release');
  const file: ModuleFile = {
    title: words.needed('title', 'plain', 200),
    summary: words.needed('summary', 'plain', 1_000),
    level: (map.get('level')?.whole(1, 3) ?? place.level) as Level,
    minutes: map.need('minutes')?.whole(1, 2_000) ?? 1,
    teaches: readTeaches(map, place),
    needs: (map.get('needs')?.list() ?? []).flatMap((value) => referenceIn(value, place.course)),
    release: release ? readCondition(release, place, mentions) : null,
    mentions,
    steps: readSteps(map),
    translations: words.states,
  };
  map.end();
  words.end();
  return file;
}

function readTeaches(map: YamlMap, { competences }: ModulePlace): Record<string, number> {
  const entries = map.get('teaches')?.map()?.entries() ?? [];
  return Object.fromEntries(
    entries.flatMap(([id, value]): [string, number][] => {
      if (!competences.has(id)) value.error(`There is no competence “${id}” in competences.yaml.${didYouMean(id, competences)}`);
      const strength = value.number(0, 1);
      if (strength === 0) value.error(`“${id}” is 0: a module that does not teach it does not name it.`);
      return strength ? [[id, strength]] : [];
    }),
  );
}

/** `module` of the same course, or `course/module`. */
function referenceIn(value: YamlValue, course: string): Reference[] {
  const name = value.text(200);
  return name ? [{ name: name.includes('/') ? name : `${course}/${name}`, line: value.line }] : [];
}

function readSteps(map: YamlMap): ModuleFile['steps'] {
  const values = map.need('steps')?.list() ?? [];
  const steps = values.flatMap((value): ModuleFile['steps'] => {
    const long = value.isMap ? value.map() : null;
    const slug = (long ? long.need('step') : value)?.id();
    const after = long?.get('after')?.id() ?? null;
    long?.end();
    return slug ? [{ slug, after, line: value.line }] : [];
  });
  checkSteps(steps, values);
  return steps;
}

function checkSteps(steps: ModuleFile['steps'], values: YamlValue[]): void {
  const at = (line: number) => values.find((value) => value.line === line)!;
  const slugs = steps.map((step) => step.slug);
  for (const [index, step] of steps.entries()) {
    if (slugs.indexOf(step.slug) < index) at(step.line).error(`“${step.slug}” stands here twice.`);
    if (step.after && !slugs.includes(step.after)) at(step.line).error(`This module has no step “${step.after}”.${didYouMean(step.after, slugs)}`);
  }
}
