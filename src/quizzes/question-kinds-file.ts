import type { Named, Words } from '../platform/authoring/words.js';
import type { YamlMap, YamlValue } from '../platform/authoring/yaml-value.js';
import { evenFractions } from './kinds/multiple.js';
import type { Option } from './kinds/kind.js';
import { stateOf } from './kinds/fractions.js';
import type { Gap } from './kinds/gap.js';
import type { Question } from './question.js';
import { given } from './given.js';
import { readNumericalAnswers, readTypedAnswers } from './answers-file.js';
import { checkGaps } from './gaps-in-text.js';

/** What a question holds besides the common parts, by its kind. */
export function readKind(kind: Question['kind'], map: YamlMap, words: Words): object {
  return readers[kind](map, words);
}

const readers: Record<Question['kind'], (map: YamlMap, words: Words) => object> = {
  single: (map, words) => ({ options: readSingle(map, words) }),
  multiple: (map, words) => readMultiple(map, words),
  truefalse: (map, words) => ({
    answer: map.need('answer')?.truth() ?? true,
    ...given('feedbackTrue', words.text('feedback-true', 'block')),
    ...given('feedbackFalse', words.text('feedback-false', 'block')),
  }),
  matching: (map, words) => readMatching(map, words),
  ordering: (map, words) => ({ items: atLeast(2, 'items', map, words, 'text').map((item) => ended(item, { id: item.id, text: item.words.needed('text', 'line') })) }),
  short: (map, words) => ({ answers: readTypedAnswers(map, words), matchCase: map.get('match-case')?.truth() ?? false }),
  numerical: (map, words) => ({ answers: readNumericalAnswers(map, words), ...given('unit', words.optional('unit', 'line', 20)) }),
  gap: (map, words) => readGap(map, words),
  essay: (map, words) => ({ ...given('words', map.get('words')?.whole(1, 5_000)), ...given('guide', words.text('guide', 'block')) }),
  poll: (map, words) => ({ options: atLeast(2, 'options', map, words, 'text').map((option) => ended(option, { id: option.id, text: option.words.needed('text', 'line') })) }),
};

/** An option with what the author said about it: right, or a weight in percent. */
interface Weighed {
  option: Omit<Option, 'fraction'>;
  right: boolean;
  weight: number | null;
}

function readOptions(map: YamlMap, words: Words, name: 'options' | 'choices'): Weighed[] {
  return atLeast(2, name, map, words, 'text').map((named) =>
    ended(named, {
      option: { id: named.id, text: named.words.needed('text', 'line'), ...given('feedback', named.words.text('feedback', 'block')) },
      right: named.map.get('right')?.truth() ?? false,
      weight: named.map.get('weight')?.number(-100, 100) ?? null,
    }),
  );
}

function readSingle(map: YamlMap, words: Words, name: 'options' | 'choices' = 'options'): Option[] {
  const options = readOptions(map, words, name);
  const say = (message: string) => map.get(name)!.error(message);
  const isWeighed = checkMixed(options, say);
  const fractions = options.map(({ right, weight }) => (isWeighed ? (weight ?? 0) / 100 : Number(right)));
  const best = fractions.filter((fraction) => stateOf(fraction) === 'right').length;
  if (options.length > 0 && best === 0) say(isWeighed ? 'No option brings the whole mark. Give the best one “weight: 100”.' : 'No option is right. Write “right: true” at the right one.');
  if (best > 1) say(`${best} options are the best one. Only one may be; for several right ones use “kind: multiple”.`);
  return withFractions(options, fractions);
}

function readMultiple(map: YamlMap, words: Words): object {
  const rule = map.get('rule')?.choice(['weights', 'every-decision']) ?? 'weights';
  const options = readOptions(map, words, 'options');
  const say = (message: string) => map.get('options')!.error(message);
  const isWeighed = checkMixed(options, say);
  const right = options.map(({ right, weight }) => (isWeighed ? (weight ?? 0) > 0 : right));
  if (options.length > 0 && !right.includes(true)) say('No option is right. Write “right: true” at the right ones.');
  if (isWeighed && rule === 'weights') checkSum(options, say);
  const fractions = isWeighed ? options.map(({ weight }) => (weight ?? 0) / 100) : rule === 'weights' ? evenFractions(right) : right.map(Number);
  return { rule, options: withFractions(options, right.includes(true) ? fractions : right.map(Number)) };
}

function checkMixed(options: Weighed[], say: (message: string) => void): boolean {
  const weighed = options.filter(({ weight }) => weight !== null).length;
  if (weighed > 0 && options.some(({ right }) => right)) say('Say either which options are right (“right: true”) or what each brings (“weight: 50”), and not both.');
  return weighed > 0;
}

// Authors write 33.3 three times and mean a third: half a percent is no mistake.
function checkSum(options: Weighed[], say: (message: string) => void): void {
  const sum = options.reduce((total, { weight }) => total + Math.max(weight ?? 0, 0), 0);
  if (sum > 0 && Math.abs(sum - 100) > 0.5) say(`The weights above 0 add up to ${Number(sum.toFixed(5))}, and should add up to 100.`);
}

function withFractions(options: Weighed[], fractions: number[]): Option[] {
  return options.map(({ option }, index) => ({ ...option, fraction: fractions[index]! }));
}

function readMatching(map: YamlMap, words: Words): object {
  const pairs = atLeast(2, 'pairs', map, words, '').map((pair) => ended(pair, { id: pair.id, stem: pair.words.needed('stem', 'line'), answer: pair.words.needed('answer', 'line', 500) }));
  const distractors = words.named('distractors', 'answer').map((other) => ended(other, { id: other.id, answer: other.words.needed('answer', 'line', 500) }));
  const twice = distractors.find(({ id }) => pairs.some((pair) => pair.id === id));
  if (twice) map.get('distractors')!.error(`“${twice.id}” is the id of a pair too. Give this distractor another id.`);
  return { pairs, distractors };
}

function readGap(map: YamlMap, words: Words): { gaps: Gap[] } {
  const gaps = atLeast(1, 'gaps', map, words, '').map((gap) => ended(gap, readOneGap(gap)));
  const texts = [map.get('text'), ...words.values('text').map(({ value }) => value)];
  for (const text of texts) if (text) checkGaps(text, gaps.map(({ id }) => id));
  return { gaps };
}

function readOneGap({ id, map, words }: Named): Gap {
  if (map.has('choices')) return { id, choices: readSingle(map, words, 'choices') };
  if (!map.has('answers')) map.error(`The gap “${id}” needs “choices:” (a list to choose from) or “answers:” (typed).`);
  return { id, answers: map.has('answers') ? readTypedAnswers(map, words) : {}, matchCase: map.get('match-case')?.truth() ?? false };
}

function atLeast(least: number, name: string, map: YamlMap, words: Words, short: string): Named[] {
  const value: YamlValue | undefined = map.need(name);
  const list = words.named(name, short);
  if (value?.isList && list.length < least) value.error(`“${name}” needs at least ${least === 1 ? 'one' : 'two'}.`);
  return list;
}

function ended<Thing>({ map }: Named, thing: Thing): Thing {
  map.end();
  return thing;
}
