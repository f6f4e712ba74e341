import { readArguments, WrongUse, type Command } from '../platform/commands/command.js';
import { plainTable } from '../platform/commands/table.js';
import { simulate, type SimulationResult } from './simulation/simulate.js';

/** So many learners, so often, for the figures in docs/benchmarks.md. */
const usual = { learners: '2000', seeds: '20' };

export const recommendSimulate: Command = {
  name: 'recommend simulate',
  about: 'Compares the recommender with its rivals on made-up learners whose truth it does not see, with honest and with biased self-ratings.',
  usage: 'imentor recommend simulate [--learners N] [--seeds N] [--json]',
  example: 'bin/imentor recommend simulate --learners 200 --seeds 2',
  run: async (args, io) => {
    const { values } = readArguments(args, { learners: { type: 'string', default: usual.learners }, seeds: { type: 'string', default: usual.seeds }, json: { type: 'boolean', default: false } });
    const [learners, seeds] = [count('learners', values.learners, 100_000), count('seeds', values.seeds, 1_000)];
    const regimes = (['honest', 'biased'] as const).map((regime) => simulate(regime, learners, seeds, (done) => io.say(`${regime} self-ratings: ${done} of ${seeds}`)));
    io.out(values.json ? JSON.stringify({ regimes }, null, 2) : regimes.map(readable).join('\n\n'));
    return 0;
  },
};

function count(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most) throw new WrongUse(`--${name} ${text} is not a whole number from 1 to ${most}: write --${name} 20.`);
  return number;
}

function readable({ regime, learners, seeds, methods, better, shareOfOracle, fairness }: SimulationResult): string {
  const rows = Object.entries(methods).map(([name, { ndcg, gainPerHour, prerequisiteViolations, languageViolations, coverage }]) => {
    const lead = better[name as keyof typeof better];
    return [name, ndcg.toFixed(3), gainPerHour.toFixed(3), String(prerequisiteViolations), String(languageViolations), coverage.toFixed(2), lead ? `${lead.mean.toFixed(3)} (${lead.low.toFixed(3)} to ${lead.high.toFixed(3)})` : ''];
  });
  const worst = fairness.find((group) => group.learners >= 30 * seeds) ?? fairness[0]!;
  return [
    `${regime} self-ratings, ${seeds} × ${learners} learners`,
    plainTable(['method', 'nDCG@5', 'need met an hour', 'before its time', 'unreadable', 'coverage', 'ours is better by'], rows),
    `Ours reaches ${(100 * shareOfOracle).toFixed(1)} % of the oracle. A list keeps ${(methods.ours.stability ?? 0).toFixed(3)} of itself when one rating changes by a step.`,
    `The group that it serves worst (${worst.group}, ${worst.learners} learners) gets ${(100 * worst.share).toFixed(1)} % of the mean.`,
  ].join('\n\n');
}
