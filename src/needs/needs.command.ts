import { CannotDo, readArguments, WrongUse, type Command } from '../platform/commands/command.js';
import { plainTable } from '../platform/commands/table.js';
import { readTextFile } from '../platform/commands/text-file.js';
import { allInWords } from '../platform/tables/table-mistake.js';
import { crosshairRules, type CrosshairRule } from './importance-performance.js';
import type { RankedNeed } from './needs-analysis.js';
import { needsAnswer, needsOf, type NeedsGroup } from './needs.js';
import type { Interval } from './weighted-mean.js';

export const needs: Command = {
  name: 'needs',
  about: 'Needs analysis of a table of ratings: a row for each competence that somebody rates by importance and ability.',
  usage: 'imentor needs FILE.csv [--json] [--by COLUMN] [--crosshair mean|median|midpoint] [--scale STEPS]',
  example: 'bin/imentor needs ratings.csv --by country',
  async run(args, io) {
    const { values, positionals } = readArguments(args, {
      json: { type: 'boolean', default: false },
      by: { type: 'string' },
      crosshair: { type: 'string', default: 'mean' },
      scale: { type: 'string', default: '5' },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new WrongUse('Name one table of ratings.');
    const request = { by: values.by ?? null, crosshair: crosshairIn(values.crosshair), steps: stepsIn(values.scale) };
    const found = needsOf(readTextFile(path, 'table'), request);
    if (!found.ok) throw new CannotDo(allInWords(path, found.mistakes));
    io.out(values.json ? JSON.stringify(needsAnswer(found.groups), null, 2) : found.groups.map(tableOf).join('\n\n'));
    return 0;
  },
};

function crosshairIn(word: string): CrosshairRule {
  const rule = crosshairRules.find((one) => one === word);
  if (!rule) throw new WrongUse(`--crosshair is ${crosshairRules.join(', ')}; not ${word}.`);
  return rule;
}

function stepsIn(word: string): number {
  if (!/^\d+$/.test(word) || Number(word) < 2 || Number(word) > 100) throw new WrongUse(`--scale is how many steps the ratings have, from 2 to 100; not ${word}.`);
  return Number(word);
}

function tableOf({ by, respondents, competences, rankAgreement }: NeedsGroup): string {
  const header = ['competence', 'n', 'importance', 'ability', 'gap', '95 % interval', 'MWDS', 'rank', 'need (−RDS)', 'NR/PR/TR', 'map'];
  const title = [...(by === null ? [] : [by === '' ? '(empty)' : by]), `respondents: ${respondents}`, `agreement of the two orders: ${shown(rankAgreement)}`];
  return `${title.join(' · ')}\n${plainTable(header, competences.map(rowOf))}`;
}

function rowOf({ competence, n, importance, ability, gap, gapInterval, mwds, mwdsRank, discrepancy, quadrant }: RankedNeed): string[] {
  const { nr, pr, tr, rds } = discrepancy;
  const means = [importance.mean, ability.mean, gap].map(shown);
  return [competence, String(n), ...means, interval(gapInterval), shown(mwds), String(mwdsRank ?? '–'), shown(rds === null ? null : 0 - rds), `${nr}/${pr}/${tr}`, quadrant ?? '–'];
}

function interval(bounds: Interval | null): string {
  return bounds === null ? '–' : bounds.map(shown).join(' to ');
}

function shown(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}
