import { readArguments, WrongUse } from './command.js';

const options = { limit: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

it('reads options and what stands beside them', () => {
  const { values, positionals } = readArguments(['file.csv', '--limit', '4'], options);
  expect({ ...values }).toEqual({ limit: '4', json: false });
  expect(positionals).toEqual(['file.csv']);
});

it.each([
  [['--jsn'], 'There is no option “--jsn” here.'],
  [['-3'], 'There is no option “-3” here.'],
  [['--limit'], "Option '--limit <value>' argument missing"],
  [['--json=yes'], "Option '--json' does not take an argument"],
])('says what is wrong with %p', (args, sentence) => {
  expect(() => readArguments(args, options)).toThrow(new WrongUse(sentence));
});
