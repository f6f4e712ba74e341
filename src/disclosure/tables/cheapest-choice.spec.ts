import { dice } from '../../../test/make/counts.js';
import { cheapestChoice, Patience } from './cheapest-choice.js';

const find = (groups: number[][], costs: number[], below = Infinity) => cheapestChoice(groups, costs, below, new Patience(1_000_000));

test.each<[string, number[][], number[], number[]]>([
  ['of nothing is nothing', [], [1], []],
  ['takes the cheaper of two', [[0, 1]], [3, 2], [1]],
  ['takes one that serves two groups', [[0, 1], [1, 2]], [2, 3, 2], [1]],
  ['takes two where they cost less together', [[0, 1], [1, 2]], [2, 5, 2], [0, 2]],
])('the cheapest choice %s', (_case, groups, costs, expected) => {
  expect(find(groups, costs)!.chosen.toSorted()).toEqual(expected);
});

it('is none where a group is empty, or where all cost too much', () => {
  expect(find([[0], []], [1])).toBeNull();
  expect(find([[0]], [5], 5)).toBeNull();
});

it('is none where the patience is over', () => {
  const patience = new Patience(2);
  expect(cheapestChoice([[0, 1], [1, 2], [0, 2]], [1, 1, 1], Infinity, patience)).toBeNull();
  expect(patience.isOver).toBe(true);
});

it('costs as little as the cheapest of all choices', () => {
  const roll = dice(3);
  for (let round = 0; round < 300; round += 1) {
    const costs = Array.from({ length: 8 }, () => 1 + roll(9));
    const groups = Array.from({ length: 1 + roll(6) }, () => [...new Set(Array.from({ length: 1 + roll(4) }, () => roll(8)))]);
    const choices = Array.from({ length: 256 }, (_, bits) => costs.map((_cost, thing) => thing).filter((thing) => bits & (1 << thing)));
    const meeting = choices.filter((chosen) => groups.every((group) => group.some((thing) => chosen.includes(thing))));
    expect(find(groups, costs)!.cost).toBe(Math.min(...meeting.map((chosen) => chosen.reduce((sum, thing) => sum + costs[thing]!, 0))));
  }
});
