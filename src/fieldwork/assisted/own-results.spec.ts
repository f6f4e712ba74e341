import { versionsOf } from '../../../test/make/dictionary.js';
import { smallSurvey } from '../../../test/make/survey-file.js';
import { ownResults } from './own-results.js';

const survey = versionsOf(smallSurvey)[0]!.definition;
const results = (answers: Record<string, number | { missing: 'dont-know' }>) => {
  const { strengths, needs } = ownResults(survey, Object.fromEntries(Object.entries(answers).map(([name, value]) => [`needs.${name}`, value])), '2026-11-22');
  return { strengths: strengths.map(({ competence }) => competence), needs: needs.map(({ competence }) => competence) };
};

it.each([
  ['both needed, the larger gap first', { 'literacy.importance': 4, 'literacy.ability': 1, 'creativity.importance': 4, 'creativity.ability': 3 }, ['creativity'], ['literacy', 'creativity']],
  ['the same gap, what matters more first', { 'literacy.importance': 3, 'literacy.ability': 1, 'creativity.importance': 4, 'creativity.ability': 2 }, [], ['creativity', 'literacy']],
  ['what does not matter', { 'literacy.importance': 1, 'literacy.ability': 4 }, [], []],
  ['what she does not know', { 'literacy.importance': 4, 'literacy.ability': { missing: 'dont-know' } as const }, [], []],
  ['nothing', {}, [], []],
])('%s', (_what, answers, strengths, needs) => {
  expect(results(answers as Record<string, number>)).toEqual({ strengths, needs });
});
