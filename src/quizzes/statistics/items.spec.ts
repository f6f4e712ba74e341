import { itemsOf } from './items.js';

const example = 'learner,Q1,Q2,Q3\nmax,1,1,2\na,1,1,2\nb,1,0,2\nc,1,1,1\nd,0,1,0\ne,1,0,1\nf,0,,\n';

test('the fields come in the order that scripts rely on', () => {
  const items = itemsOf(example);
  if (!items.ok) throw new Error('The table is fine.');
  expect(Object.keys(items.answer)).toEqual(['attempts', 'items', 'test']);
  expect(Object.keys(items.answer.items[0]!)).toEqual([
    'item', 'facility', 'sd', 'discriminationIndex', 'discriminativeEfficiency', 'effectiveWeight', 'intendedWeight', 'advice',
  ]);
  expect(Object.keys(items.answer.test)).toEqual(['mean', 'median', 'sd', 'skewness', 'kurtosis', 'internalConsistency', 'errorRatio', 'standardError']);
});

test('the worked example', () => {
  expect(itemsOf(example)).toMatchObject({
    ok: true,
    answer: {
      attempts: 6,
      items: [
        { item: 'Q1', facility: expect.closeTo(66.6667, 4), sd: expect.closeTo(0.5163978, 7), discriminationIndex: expect.closeTo(73.854895, 6), intendedWeight: 25, advice: null },
        { item: 'Q2', discriminationIndex: 0, effectiveWeight: expect.closeTo(22.268184, 6) },
        { item: 'Q3', discriminativeEfficiency: expect.closeTo(66.666667, 6), intendedWeight: 50 },
      ],
      test: { mean: expect.closeTo(2.1666667, 7), median: 2.5, internalConsistency: expect.closeTo(55.384615, 6), standardError: expect.closeTo(0.9831921, 7) },
    },
  });
});

test('advice comes with ten attempts', () => {
  const rows = ['1,1,1', '1,1,1', '1,1,0', '1,1,0', '1,1,0', '1,0,1', '1,0,1', '1,0,1', '1,0,1', '1,0,1'].map((row, at) => `l${at},${row}`);
  const items = itemsOf(['learner,Q1,Q2,Q3', 'max,1,1,1', ...rows].join('\n'));
  expect(items.ok && items.answer.items.map((item) => item.advice)).toEqual([
    'almost everybody gets this right',
    'strong learners do worse here: check the key',
    'strong learners do worse here: check the key',
  ]);
});

test('the answer is plain JSON, with null where nothing is defined', () => {
  const items = itemsOf('learner,Q1\nmax,1\na,1');
  expect(JSON.parse(JSON.stringify(items))).toEqual(items);
  expect(JSON.stringify(items)).not.toMatch(/NaN|Infinity/);
});

test('mistakes are handed on', () => {
  expect(itemsOf('learner,Q1\nmax,1\na,x')).toMatchObject({ ok: false, mistakes: [{ row: 3, column: 'Q1' }] });
});
