import type { AnalysedSurvey } from './analysed-survey.js';
import { alsoAt, impliedByTimes } from './implied-times.js';

const survey = { waves: ['before', 'middle', 'after'].map((wave) => ({ wave, count: 9, last: new Date() })) } as unknown as AnalysedSurvey;
const told = (first: string, second: string, other: string, times: string[][]) =>
  impliedByTimes(survey, times.map((waves) => ({ waves }))).find(({ variable }) => variable === alsoAt(first, second, 'ability'))!.of.get('yes')![alsoAt(first, other, 'ability')];

it.each([
  ['all who came in the middle came at the end', [['before', 'middle', 'after'], ['before', 'after']], ['yes']],
  ['some of them did', [['before', 'middle', 'after'], ['before', 'middle']], ['yes', 'no']],
  ['none of them did', [['before', 'middle'], ['before', 'after']], ['no']],
])('knows whether %s', (_what, times, expected) => {
  expect(told('before', 'middle', 'after', times)).toEqual(expected);
});

it('knows it of each time by itself', () => {
  expect(told('middle', 'before', 'after', [['before', 'middle', 'after'], ['middle', 'after'], ['before', 'after']])).toEqual(['yes']);
});
