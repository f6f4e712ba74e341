import type { Words } from '../platform/authoring/words.js';
import type { YamlMap, YamlValue } from '../platform/authoring/yaml-value.js';
import type { NumericalAnswer } from './kinds/numerical.js';
import { stateOf } from './kinds/fractions.js';
import type { TypedAnswer, TypedAnswers } from './kinds/typed-answers.js';
import { given } from './given.js';

/** Reads `answers:` to type: the base file's, and those of translations that have their own. */
export function readTypedAnswers(map: YamlMap, words: Words): TypedAnswers {
  const value = map.need('answers');
  const base = value?.list() ?? [];
  const lists = [{ language: words.baseLanguage, values: base }, ...words.ownLists('answers')];
  return Object.fromEntries(lists.map(({ language, values }) => [language, readList(values, language, words)]));
}

function readList(values: YamlValue[], language: string, words: Words): TypedAnswer[] {
  const answers = values.flatMap((value): TypedAnswer[] => {
    const map = value.map();
    const text = map?.need('text')?.text(200);
    if (!map || !text) return [];
    const answer = { text, fraction: weightIn(map), ...given('feedback', feedbackIn(map, language, words)) };
    map.end();
    return [answer];
  });
  if (values[0] && answers.length > 0 && !answers.some(({ fraction }) => stateOf(fraction) === 'right')) values[0].error('None of these answers brings the whole mark. Give one of them “weight: 100”.');
  return answers;
}

/** Reads the numbers that count. A translation may give the feedback of each, in the same order. */
export function readNumericalAnswers(map: YamlMap, words: Words): NumericalAnswer[] {
  const value = map.need('answers');
  const values = value?.list() ?? [];
  const own = words.ownLists('answers').map(({ language, values }) => ({ language, texts: values.map((one) => ownFeedback(one, language, words)) }));
  const answers = values.flatMap((one, index): NumericalAnswer[] => {
    const answer = one.map();
    if (!answer) return [];
    const read = readNumber(answer);
    const base = feedbackIn(answer, words.baseLanguage, words);
    const feedback = base && { ...base, ...Object.fromEntries(own.flatMap(({ language, texts }) => (texts[index] ? [[language, texts[index]]] : []))) };
    answer.end();
    return [{ ...read, ...given('feedback', feedback) }];
  });
  if (answers.length > 0 && !answers.some(({ value, fraction }) => value !== '*' && stateOf(fraction) === 'right')) value!.error('None of these answers brings the whole mark. Give one of them “weight: 100”.');
  return answers;
}

function readNumber(map: YamlMap): Omit<NumericalAnswer, 'feedback'> {
  const value = map.need('value');
  const isAny = value?.isText('*') ?? false;
  return {
    value: isAny ? '*' : (value?.number(-1e15, 1e15) ?? 0),
    tolerance: map.get('tolerance')?.number(0, 1e15) ?? 0,
    toleranceKind: map.get('tolerance-kind')?.choice(['nominal', 'relative', 'geometric']) ?? 'nominal',
    fraction: weightIn(map),
  };
}

function weightIn(map: YamlMap): number {
  return (map.get('weight')?.number(0, 100) ?? 100) / 100;
}

function feedbackIn(map: YamlMap, language: string, words: Words): Record<string, string> | undefined {
  const value = map.get('feedback');
  return value && value.text() !== null ? { [language]: words.rendered(value, 'block', language) } : undefined;
}

function ownFeedback(value: YamlValue, language: string, words: Words): string | undefined {
  const map = value.map();
  const feedback = map?.get('feedback');
  map?.end();
  return feedback?.text() ? words.rendered(feedback, 'block', language) : undefined;
}
