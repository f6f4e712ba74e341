import { simulate } from '../dist/recommendations/simulation/simulate.js';
import { regimes } from '../dist/recommendations/simulation/world.js';

/** The least share of the oracle's nDCG@5 that lists have to reach. */
const target = 0.85;

const names = { honest: 'Honest self-ratings', biased: 'Biased self-ratings', tested: 'Biased, every competence tested' };

/**
 * What lists are worth to made-up learners whose truth the recommender does not see, as `imentor recommend simulate` finds it.
 * @param {{ simulated: number, runs: number, say: (line: string) => void }} plan
 */
export function measureWorth({ simulated, runs, say }) {
  return regimes.map((regime) => {
    say(`${names[regime]}…`);
    const { methods, better, shareOfOracle, shareAmongPeople } = simulate(regime, simulated, runs);
    return { name: names[regime], simulated, runs, ndcg: methods.ours.ndcg, share: { mean: shareOfOracle, ...shareAmongPeople }, lead: better['gap-only'], target };
  });
}
