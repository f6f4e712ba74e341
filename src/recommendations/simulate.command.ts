import { readArguments, WrongUse, type Command } from '../platform/commands/command.js';
import { plainTable } from '../platform/commands/table.js';
import { simulate, type MethodResult, type SimulationResult } from './simulation/simulate.js';
import type { Difference, Interval } from './simulation/metrics.js';
import { furtherRegimes, regimes } from './simulation/world.js';

/** So many learners, so often, for the figures in docs/recommending.md. */
const usual = { learners: '2000', seeds: '20' };

export const recommendSimulate: Command = {
  name: 'recommend simulate',
  about: 'Compares the recommender with its rivals on made-up learners whose truth it does not see, with honest and with biased self-ratings, and without each of its parts.',
  usage: 'imentor recommend simulate [--learners N] [--seeds N] [--further] [--json]',
  example: 'bin/imentor recommend simulate --learners 200 --seeds 2',
  run: async (args, io) => {
    const { values } = readArguments(args, { learners: { type: 'string', default: usual.learners }, seeds: { type: 'string', default: usual.seeds }, further: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } });
    const [learners, seeds] = [count('learners', values.learners, 100_000), count('seeds', values.seeds, 1_000)];
    const results = (values.further ? furtherRegimes : regimes).map((regime) => simulate(regime, learners, seeds, (done) => io.say(`${titles[regime]}: ${done} of ${seeds}`)));
    io.out(values.json ? JSON.stringify({ regimes: results }, null, 2) : results.map(readable).join('\n\n'));
    return 0;
  },
};

const titles = {
  honest: 'honest self-ratings',
  biased: 'biased self-ratings',
  tested: 'biased self-ratings, every competence tested',
  proud: 'self-ratings too high or too low in everything',
  topics: 'self-ratings of everybody too high or too low in the same things',
  agreeable: 'self-ratings rather high in everything',
  mixed: 'half honest, half biased self-ratings',
  unlike: 'biased self-ratings of people in whom nothing goes together',
};

function count(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most) throw new WrongUse(`--${name} ${text} is not a whole number from 1 to ${most}: write --${name} 20.`);
  return number;
}

function readable(result: SimulationResult): string {
  const { regime, learners, seeds, methods, better, ablations, fairness } = result;
  const rivals: Partial<Record<string, Difference>> = better;
  const rows = Object.entries(methods).map(([name, method]) => row(name, method, rivals[name]));
  const without = Object.entries(ablations).map(([name, method]) => row(name, method, method.lost));
  const worst = fairness.find((group) => group.learners >= leastGroup * seeds) ?? fairness[0]!;
  return [
    `${titles[regime]}, ${seeds} × ${learners} learners`,
    plainTable(['method', 'nDCG@5', 'need met an hour', 'before its time', 'unreadable', 'coverage', 'ours is better by'], [...rows, ...without]),
    `${reached(result)} A list keeps ${(methods.ours.stability ?? 0).toFixed(3)} of itself when one rating changes by a step.`,
    `The group that it serves worst (${worst.group}, ${worst.learners} learners) gets ${percent(worst.share)} % of the mean.`,
  ].join('\n\n');
}

function reached({ shareOfOracle, shareAmongPeople, shareAmongRuns }: SimulationResult): string {
  const between = ({ low, high }: Interval) => `${percent(low)} to ${percent(high)}`;
  const runs = shareAmongRuns && `; in other runs: ${between(shareAmongRuns)}`;
  return `Ours reaches ${percent(shareOfOracle)} % of the oracle (among other people: ${between(shareAmongPeople)}${runs ?? ''}).`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** Groups of fewer learners in one run are not spoken of: chance alone sets them apart. */
const leastGroup = 30;

function row(name: string, { ndcg, gainPerHour, prerequisiteViolations, languageViolations, coverage }: MethodResult, lead: Difference | undefined): string[] {
  const figures = [ndcg.toFixed(3), gainPerHour.toFixed(3), String(prerequisiteViolations), String(languageViolations), coverage.toFixed(2)];
  return [name, ...figures, lead ? `${lead.mean.toFixed(3)} (${lead.low.toFixed(3)} to ${lead.high.toFixed(3)})` : ''];
}
