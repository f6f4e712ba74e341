import type { YamlMap, YamlValue } from '../platform/authoring/yaml-value.js';
import type { Condition } from '../courses/authoring.js';
import type { Reference } from './reference.js';

/** The course in which a condition stands, with its modules. */
export interface Place {
  course: string;
  modules: readonly string[];
}

/** Reads a release condition, a tree of `all`, `any` and `not`. A list stands for `all`. What it speaks of goes into `mentions`. */
export function readCondition(value: YamlValue, place: Place, mentions: Reference[]): Condition {
  if (value.isList) return { all: value.list().map((one) => readCondition(one, place, mentions)) };
  const map = value.map();
  if (!map) return { all: [] };
  const names = map.entries().map(([name]) => name);
  const read = names.length === 1 ? readers[names[0]!] : undefined;
  if (read) return read(map.get(names[0]!)!, (written) => refer(written, place, mentions), (child) => readCondition(child, place, mentions));
  (names.length === 1 ? map.get(names[0]!)! : value).error(`A condition holds one of: ${Object.keys(readers).join(', ')}. For several at once, put them under “all”.`);
  return { all: [] };
}

type Refer = (written: YamlValue | undefined) => string;
type Recurse = (child: YamlValue) => Condition;

const readers: Record<string, (value: YamlValue, refer: Refer, recurse: Recurse) => Condition> = {
  all: (value, _refer, recurse) => ({ all: value.list().map(recurse) }),
  any: (value, _refer, recurse) => ({ any: value.list().map(recurse) }),
  not: (value, _refer, recurse) => ({ not: recurse(value) }),
  completed: (value, refer) => ({ completed: refer(value) }),
  grade: (value, refer) => ({ grade: readGrade(value.map(), refer) }),
  from: (value) => ({ from: value.day() ?? '1970-01-01' }),
  until: (value) => ({ until: value.day() ?? '1970-01-01' }),
  'level-test': (value) => ({ levelTest: value.whole(1, 3) ?? 1 }),
};

function readGrade(map: YamlMap | null, refer: Refer): { of: string; atLeast: number } {
  const grade = { of: refer(map?.need('of')), atLeast: map?.need('at-least')?.number(0, 100) ?? 0 };
  map?.end();
  return grade;
}

/** `module` or `module/step` of the same course; of another course with its name before. */
function refer(value: YamlValue | undefined, { course, modules }: Place, mentions: Reference[]): string {
  const written = value?.text(300);
  if (!value || !written) return '';
  const parts = written.split('/');
  const isElsewhere = parts.length === 3 || (parts.length === 2 && !modules.includes(parts[0]!));
  const name = isElsewhere ? written : `${course}/${written}`;
  mentions.push({ name, line: value.line });
  return name;
}
