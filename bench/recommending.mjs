import { performance } from 'node:perf_hooks';
import { randomFrom } from '../dist/platform/chance/chance.js';
import { masteriesOf, ready } from '../dist/profile/formulas.js';
import { needOf } from '../dist/recommendations/need.js';
import { recommend } from '../dist/recommendations/recommending.js';
import { median } from './statistics.mjs';

const modules = 200;
const competences = 30;

/** Lists before the measuring, until the code is compiled. */
const warmUp = 100;
const rounds = 500;

/** The most that a list may take, in milliseconds. */
const target = 5;

/**
 * How long a list takes that is worked out anew, from ratings and answers to its places: many modules, a prerequisite for
 * most of them, another learner each time.
 * @returns {{ name: string, median: number, longest: number, target: number }} times in milliseconds
 */
export function measureRecommending() {
  const random = randomFrom('bench');
  const catalogue = Array.from({ length: modules }, (_, index) => moduleOf(index, random));
  const calibration = ready(calibrationFor(random));
  const times = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const learner = learnerOf(random);
    const start = performance.now();
    const list = recommend(needsOf(learner, calibration), catalogue, { places: 5, minutes: 600, explore: `${round}` });
    const time = performance.now() - start;
    if (list.length === 0) throw new Error('A list without places was measured');
    if (round >= warmUp) times.push(time);
  }
  return { name: `A list anew: ${modules} modules, ${competences} competences`, median: median(times), longest: Math.max(...times), target };
}

function moduleOf(index, random) {
  const teaches = { [name(index % competences)]: 0.4 + random(50) / 100, [name(random(competences))]: 0.2 + random(30) / 100, [name(random(competences))]: 0.2 };
  // It builds on an earlier one, which builds on another: a way of up to seven modules.
  const before = index - competences;
  return { code: `m${String(index).padStart(3, '0')}`, level: 1 + (index % 3), minutes: 20 + 5 * random(9), teaches, needs: before >= 0 && random(4) > 0 ? [`m${String(before).padStart(3, '0')}`] : [], language: [1, 1, 0.85][random(3)], done: random(20) === 0 };
}

/** What somebody says of each competence, and ten answers to questions about it. */
function learnerOf(random) {
  return Array.from({ length: competences }, (_, index) => ({
    competence: name(index),
    said: { importance: random(4) / 3, ability: random(4) / 3, basis: 'ratings' },
    evidence: Array.from({ length: 10 }, () => ({ fraction: random(2), guess: 0.25, difficulty: random(5) - 2, share: 1, first: random(3) > 0, daysAgo: random(300) })),
    target: random(3) === 0 ? 0.8 : undefined,
  }));
}

function needsOf(learner, calibration) {
  const masteries = masteriesOf(calibration, new Map(learner.map(({ competence, said, evidence }) => [competence, { ...said, weight: 1, evidence }])));
  return learner.map(({ competence, said, target }) => needOf(competence, said, masteries.get(competence), target));
}

/** How ratings of all competences are read, abilities going together a little. */
function calibrationFor(random) {
  const names = Array.from({ length: competences }, (_, index) => name(index));
  const square = (cell) => names.map((_, row) => names.map((_name, column) => cell(row === column)));
  return { competences: names, ability: names.map(() => random(20) / 10 - 1), said: names.map(() => 0.6), matters: names.map(() => 0.6), follows: square((own) => (own ? 0.5 : 0.05)), varies: square((own) => (own ? 1 : 0.3)), slope: 0.1, pride: 0.02, chance: 0.03 };
}

function name(index) {
  return `competence-${index}`;
}
