import { adviceInWords, adviceOn, trustIn, type Advice } from './advice.js';

const item = (facility: number | null, discriminationIndex: number | null, attempts = 30) => ({
  item: 'Q1', attempts, facility, sd: 0.5, discriminationIndex, discriminativeEfficiency: null, effectiveWeight: null, intendedWeight: 10,
});

test.each<[number, string]>([[0, 'hidden'], [9, 'hidden'], [10, 'warned'], [29, 'warned'], [30, 'enough'], [1000, 'enough']])('%d attempts are %s', (attempts, trust) => {
  expect(trustIn(attempts)).toBe(trust);
});

describe('adviceOn', () => {
  test.each<[number | null, number | null, Advice | null]>([
    [60, 50, null],
    [60, 20, null],
    [60, 19.9, 'tells-little'],
    [60, 0, 'tells-little'],
    [60, -0.1, 'check-the-key'],
    [100, null, 'almost-everybody-right'],
    [95, 40, 'almost-everybody-right'],
    [94.9, 40, null],
    [5, 40, 'almost-nobody-right'],
    [0, null, 'almost-nobody-right'],
    [97, -30, 'check-the-key'], // matters more than how easy it is
    [97, 5, 'almost-everybody-right'], // an easy item cannot tell much
    [60, null, null],
    [null, null, null],
  ])('facility %j and discrimination %j: %j', (facility, discriminationIndex, advice) => {
    expect(adviceOn(item(facility, discriminationIndex))).toBe(advice);
    expect(adviceOn(item(facility, discriminationIndex, 9))).toBeNull();
    expect(adviceOn(item(facility, discriminationIndex, 10))).toBe(advice);
  });

  test('has words for every advice', () => {
    expect(adviceInWords['check-the-key']).toBe('strong learners do worse here: check the key');
    expect(Object.values(adviceInWords).every((words) => /^[a-z].+[a-z]$/.test(words))).toBe(true);
  });
});
