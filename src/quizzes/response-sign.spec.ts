import { oneOfEachKind } from '../../test/make/question.js';
import { emptyResponse, rightResponse, type Response } from './question.js';
import { signOf } from './response-sign.js';

it.each<[string, Response, Response, boolean]>([
  ['the same option', { option: 'a' }, { option: 'a' }, true],
  ['another option', { option: 'a' }, { option: 'b' }, false],
  ['nothing and something', {}, { option: 'a' }, false],
  ['the same pairs, stored in another order', { matches: { rent: 'a', sign: 'b' } }, { matches: { sign: 'b', rent: 'a' } }, true],
  ['pairs that changed places', { matches: { rent: 'a', sign: 'b' } }, { matches: { rent: 'b', sign: 'a' } }, false],
  ['one tick more', { options: ['a'] }, { options: ['a', 'b'] }, false],
  ['a space', { text: 'a b' }, { text: 'ab' }, false],
])('compares %s', (_case, one, other, same) => {
  expect(signOf(one) === signOf(other)).toBe(same);
});

it.each(oneOfEachKind().map(({ question, wrong }) => [question.kind, question, wrong] as const))('tells nothing, a wrong and the right answer apart: %s', (_kind, question, wrong) => {
  const responses = [emptyResponse(question), wrong, rightResponse(question)!];
  expect(new Set(responses.map(signOf)).size).toBe(3);
  expect(responses.map((response) => signOf(JSON.parse(JSON.stringify(response)) as Response))).toEqual(responses.map(signOf));
});
