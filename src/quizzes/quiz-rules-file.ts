import type { YamlMap, YamlValue } from '../platform/authoring/yaml-value.js';
import type { QuizRules } from './quiz.js';

/** Reads `rules:` of a quiz file. What is left out has its usual value. */
export function readRules(value: YamlValue | undefined): QuizRules {
  const map = value?.map() ?? null;
  const rules: QuizRules = {
    behaviour: map?.get('behaviour')?.choice(['deferred', 'immediate', 'interactive']) ?? 'deferred',
    attempts: map?.get('attempts')?.whole(1, 100) ?? null,
    waitMinutes: durationIn(map, 'wait') ?? 0,
    grade: map?.get('grade')?.choice(['best', 'last', 'first', 'average']) ?? 'best',
    passPercent: map?.get('pass')?.number(0, 100) ?? null,
    timeMinutes: durationIn(map, 'time'),
    shuffle: map?.get('shuffle')?.truth() ?? false,
    draw: drawIn(map),
    review: map?.get('review')?.choice(['right', 'marks', 'nothing']) ?? 'right',
    practice: practiceIn(map),
  };
  map?.end();
  return rules;
}

const minutes: Record<string, number> = { min: 1, h: 60, d: 24 * 60 };

function durationIn(map: YamlMap | null, name: string): number | null {
  const value = map?.get(name);
  const text = value?.text(20);
  if (!value || !text) return null;
  const match = /^(\d{1,4}) ?(min|h|d)$/.exec(text);
  if (!match || Number(match[1]) === 0) return value.error(`“${name}” is “${text}”, and should be a time such as 20 min, 2 h or 1 d.`);
  return Number(match[1]) * minutes[match[2]!]!;
}

function drawIn(map: YamlMap | null): Record<string, number> {
  const entries = map?.get('draw')?.map()?.entries() ?? [];
  return Object.fromEntries(entries.map(([pool, value]) => [pool, value.whole(1, 1_000) ?? 1]));
}

function practiceIn(map: YamlMap | null): QuizRules['practice'] {
  const value = map?.get('practice');
  const text = value?.text(20);
  if (!value || !text) return null;
  const [, right, of] = (/^(\d{1,3}) of (\d{1,3})$/.exec(text) ?? []).map(Number);
  if (!right || !of || right > of) return value.error(`“practice” is “${text}”, and should be such as “3 of 5”: 3 of the last 5 right.`);
  return { right, of };
}
