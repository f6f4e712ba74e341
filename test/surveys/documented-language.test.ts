import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { functionNames, operators } from '../../src/surveys/expressions/expression.js';
import { parse } from '../../src/surveys/expressions/parsing.js';
import { typeOf, type Type } from '../../src/surveys/expressions/typing.js';

const document = readFileSync(resolve(import.meta.dirname, '../../docs/partners.md'), 'utf8');
const section = document.slice(document.indexOf('### Conditions and sums'), document.indexOf('### Translating a survey'));
/** The rows of its tables: what is explained, in words, with examples. */
const rows = [...section.matchAll(/^\| (`.+) \| (.+) \| (.+) \|$/gm)].map(([, explained, , examples]) => ({ explained: codesIn(explained!), examples: codesIn(examples!) }));

const numbers = ['staff', 'hours', 'travel', 'needs.creativity.ability', 'needs.vision.ability'].map((name): [string, Type] => [name, { is: 'number' }]);
const types = new Map<string, Type>([
  ...numbers,
  ['stage', { is: 'choice', options: ['idea', 'open'] }],
  ['country', { is: 'choice', options: ['fi', 'sk', 'tr'] }],
  ['sells', { is: 'choices', options: ['market', 'online'] }],
  ['first', { is: 'choices', options: ['money', 'time', 'help'] }],
  ['since', { is: 'date' }],
  ['opened-on', { is: 'date' }],
  ['story', { is: 'text' }],
  ['background', { is: 'truth' }],
]);

function codesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
}

it('explains every operator and every function of the language of conditions, and no other', () => {
  const explained = new Set(rows.flatMap((row) => row.explained.map((code) => code.replace(/(?<=.)\(.*$/, ''))));
  expect([...explained].sort()).toEqual([...operators, 'not', '( )', 'true', 'false', ...functionNames].sort());
});

it.each(rows.flatMap(({ examples }) => examples))('gives an example that is understood: %s', (example) => {
  expect(() => typeOf(parse(example), types)).not.toThrow();
});
