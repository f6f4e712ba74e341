import { versionsOf } from '../../../test/make/dictionary.js';
import { readSmall, smallSurvey } from '../../../test/make/survey-file.js';
import { ownResults } from './own-results.js';

const survey = versionsOf(smallSurvey)[0]!.definition;
const results = (answers: Record<string, number | { missing: 'dont-know' }>) => {
  const { standing, strengths, needs } = ownResults(survey, Object.fromEntries(Object.entries(answers).map(([name, value]) => [`needs.${name}`, value])), '2026-11-22');
  return [standing, strengths.map(({ competence }) => competence), needs.map(({ competence }) => competence)];
};

it.each([
  ['both needed, the larger gap first', { 'literacy.importance': 4, 'literacy.ability': 1, 'creativity.importance': 4, 'creativity.ability': 3 }, 'rated', ['creativity'], ['literacy', 'creativity']],
  ['the same gap, what matters more first', { 'literacy.importance': 3, 'literacy.ability': 1, 'creativity.importance': 4, 'creativity.ability': 2 }, 'rated', [], ['creativity', 'literacy']],
  ['what does not matter', { 'literacy.importance': 1, 'literacy.ability': 4 }, 'rated', [], []],
  ['what she does not know', { 'literacy.importance': 4, 'literacy.ability': { missing: 'dont-know' } as const }, 'not-rated', [], []],
  ['nothing', {}, 'not-rated', [], []],
])('%s', (_what, answers, ...expected) => {
  expect(results(answers as Record<string, number>)).toEqual(expected);
});

it('knows a survey that asks for no ratings', () => {
  const { definition } = readSmall('title: Short\naudience: everybody\nintro: Short.\nthanks: Thanks!\nminutes: 1\npages:\n  - id: only\n    questions:\n      - { id: story, kind: text, text: Tell us. }\n').read!;
  expect(ownResults({ ...definition, slug: 'short' }, {}, '2026-11-22')).toEqual({ standing: 'not-asked', strengths: [], needs: [] });
});
