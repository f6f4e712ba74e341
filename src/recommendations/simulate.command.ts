import { readArguments, WrongUse, type Command } from '../platform/commands/command.js';
import { plainTable } from '../platform/commands/table.js';
import { simulate, type MethodResult, type SimulationResult } from './simulation/simulate.js';
import { isSpokenOf, type Gate, type GroupMinutes } from './simulation/fairness.js';
import type { Difference, Interval } from './simulation/metrics.js';
import { foretellers, type Foreteller, type ForetoldResult } from './simulation/next-answer.js';
import type { LanguageDebt } from './simulation/translation-debt.js';
import { furtherRegimes, regimes } from './simulation/world.js';

/** So many learners, so often, for the figures in docs/recommending.md. */
const usual = { learners: '2000', seeds: '20' };

export const recommendSimulate: Command = {
  name: 'recommend simulate',
  about: 'Compares the recommender with its rivals on made-up learners whose truth it does not see, with honest and with biased self-ratings, and without each of its parts; shows how well it foretells answers, whether every group is served, and what is lost for want of translations.',
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
  const { regime, learners, seeds, methods, better, ablations } = result;
  const rivals: Partial<Record<string, Difference>> = better;
  const rows = Object.entries(methods).map(([name, method]) => row(name, method, rivals[name]));
  const without = Object.entries(ablations).map(([name, method]) => row(name, method, method.lost));
  return [
    `${titles[regime]}, ${seeds} × ${learners} learners`,
    plainTable(['method', 'nDCG@5', 'need met an hour', 'before its time', 'unreadable', 'coverage', 'ours is better by'], [...rows, ...without]),
    `${reached(result)} A list keeps ${(methods.ours.stability ?? 0).toFixed(3)} of itself when one rating changes by a step.`,
    fair(result.gate),
    'How well next answers are foretold: the Brier score is the mean squared error of the chances that were told; 0 is best.',
    foretold(result.foretold),
    untilFirstModule(result),
    'Translation debt: what is lost because modules are not in her language. Value is F, the need that a list meets.',
    debts(result.translationDebt),
  ].join('\n\n');
}

function reached({ shareOfOracle, shareAmongPeople, shareAmongRuns }: SimulationResult): string {
  const runs = shareAmongRuns && `; in other runs: ${between(shareAmongRuns)}`;
  return `Ours reaches ${percent(shareOfOracle)} % of the oracle (among other people: ${between(shareAmongPeople)}${runs ?? ''}).`;
}

function fair({ worst, least, verdict, small, smallBelow }: Gate): string {
  return [
    `The group that it serves worst (${worst.group}, ${worst.learners} learners) gets ${percent(worst.share)} % of the mean (${between(worst)}).`,
    `No group may get less than ${percent(least)} %: ${verdict}. Of ${small} smaller groups, ${smallBelow} surely get less.`,
  ].join(' ');
}

function foretold({ brier, better }: ForetoldResult): string {
  const leads: Partial<Record<Foreteller, Difference>> = better;
  return plainTable(['foretold by', 'Brier score', 'ours is better by'], foretellers.map((name) => [name, brier[name].toFixed(4), withInterval(leads[name], 4)]));
}

function untilFirstModule({ firstModule, seeds }: SimulationResult): string {
  const minutes = ({ mean, low, high }: Difference) => `${mean.toFixed(1)} minutes (${low.toFixed(1)} to ${high.toFixed(1)})`;
  const groups = firstModule.groups.filter((group) => isSpokenOf(group, seeds));
  const named = (group: GroupMinutes) => `${group.group}, ${group.learners} learners: ${minutes(group)}`;
  const ends = groups.length < 2 ? '' : ` Longest: ${named(groups[0]!)}. Shortest: ${named(groups.at(-1)!)}.`;
  return `The first module of a list, with what comes before it, is finished after ${minutes(firstModule.all)}.${ends}`;
}

function debts(rows: readonly LanguageDebt[]): string {
  return plainTable(
    ['language', 'learners', 'places lost', 'value lost', 'of one learner', 'share of the value'],
    rows.map(({ language, learners, lostPlaces, lostValue, each, share }) => [language, String(learners), `${percent(lostPlaces)} %`, lostValue.toFixed(1), withInterval(each, 4), `${percent(share)} %`]),
  );
}

function between({ low, high }: Interval): string {
  return `${percent(low)} to ${percent(high)}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function row(name: string, { ndcg, gainPerHour, prerequisiteViolations, languageViolations, coverage }: MethodResult, lead: Difference | undefined): string[] {
  const figures = [ndcg.toFixed(3), gainPerHour.toFixed(3), String(prerequisiteViolations), String(languageViolations), coverage.toFixed(2)];
  return [name, ...figures, withInterval(lead, 3)];
}

function withInterval(difference: Difference | undefined, digits: number): string {
  return difference ? `${difference.mean.toFixed(digits)} (${difference.low.toFixed(digits)} to ${difference.high.toFixed(digits)})` : '';
}
