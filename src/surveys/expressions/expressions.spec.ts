import { evaluate } from '../assets/evaluate.js';
import { variablesIn, type Value } from './expression.js';
import { parse } from './parsing.js';
import { ExpressionError } from './tokens.js';
import { typeOf, type Type } from './typing.js';

const types = new Map<string, Type>([
  ['country', { is: 'choice', options: ['fi', 'tr', 'sk'] }],
  ['host', { is: 'choice', options: ['fi', 'tr', 'sk'] }],
  ['sells', { is: 'choices', options: ['market', 'online', 'home'] }],
  ['staff', { is: 'number' }],
  ['hours', { is: 'number' }],
  ['since', { is: 'date' }],
  ['name', { is: 'text' }],
  ['agrees', { is: 'truth' }],
  ['needs.costs.importance', { is: 'number' }],
]);

const answers: Record<string, Value> = { country: 'fi', host: 'tr', sells: ['market', 'online'], staff: 2, hours: null, since: '2020-11-28', name: 'Sağlam Börek', agrees: true, 'needs.costs.importance': 4 };

function worksOut(source: string): Value {
  const expression = parse(source);
  typeOf(expression, types);
  return evaluate(JSON.parse(JSON.stringify(expression)), (variable) => answers[variable] ?? null, '2026-11-27');
}

function refusal(source: string): string {
  try {
    worksOut(source);
  } catch (error) {
    if (error instanceof ExpressionError) return error.message;
    throw error;
  }
  throw new Error(`${source} is accepted`);
}

describe('an expression', () => {
  it.each<[string, Value]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 2 - 3', 5],
    ['-staff + 5', 3],
    ['7 / 2', 3.5],
    ['1 / 0', null],
    ['staff - 2', 0],
    ["country = 'fi'", true],
    ["country != 'fi'", false],
    ["country = host", false],
    ["country in ['fi', 'sk']", true],
    ['staff in [1, 3]', false],
    ["sells has 'online'", true],
    ["not sells has 'home'", true],
    ["not country = 'fi' or agrees", true],
    ["country = 'tr' and staff > 1 or agrees", true],
    ["country = 'tr' and (staff > 1 or agrees)", false],
    ['count(sells)', 2],
    ['needs.costs.importance >= 3', true],
    ["since > '2020-01-01'", true],
    ['years-since(since)', 5],
    ['length(name)', 12],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.005, 2)', 1.01],
    ['if(staff > 1, staff * 10, 0)', 20],
    ['sum(staff, hours, 3)', 5],
    ['mean(staff, hours, 3)', 2.5],
    ['least(staff, 1)', 1],
    ['most(staff, 1)', 2],
    ["name = \"Sağlam Börek\"", true],
  ])('%s is %p', (source, value) => {
    expect(worksOut(source)).toEqual(value);
  });

  it.each<[string, Value]>([
    ['hours = 2', false],
    ['hours != 2', true],
    ['hours < 2', false],
    ['not hours < 2', true],
    ['hours + 2', null],
    ['-hours', null],
    ['sum(hours)', null],
    ['mean(hours, hours)', null],
    ['round(hours)', null],
    ['answered(hours)', false],
    ['answered(staff)', true],
    ['if(hours > 1, 1, 2)', 2],
    ['hours in [1, 2]', false],
  ])('with an answer that is not there, %s is %p', (source, value) => {
    expect(worksOut(source)).toEqual(value);
  });

  it.each<[string, string]>([
    ['', 'The expression is empty.'],
    ['staff >', 'The expression breaks off: something is missing at its end.'],
    ['staff == 2', 'Equal is written with one sign: ='],
    ['staff > 1 && agrees', 'Write “and” and “or” as words.'],
    ['!agrees', 'Write “not” as a word, and “is not equal” as !='],
    ["country = 'fi", "The text that begins with 'fi has no end: close it with '."],
    ['country = ‘fi’', "Texts stand between straight quotes: 'fi'."],
    ['(staff > 1', 'A bracket is missing: “)”.'],
    ['staff > 1 agrees', '“agrees” is not expected here. Is “and” or “or” missing before it?'],
    ['1 < staff < 3', 'Compare two things at a time: write “… and …” before “<”.'],
    ['stafff > 1', 'There is no variable “stafff” before this place. Did you mean “staff”?'],
    ["country = 'finland'", '“finland” is none of the options. It can be fi, tr, sk.'],
    ['rond(staff)', 'There is no function “rond”. Did you mean “round”?'],
    ['staff + name', '“+” takes a number, and this is a text.'],
    ['staff and agrees', '“and” takes true or false, and this is a number.'],
    ['staff = name', '“=” compares a number with a text.'],
    ["sells = 'home'", "Several options can be ticked: write “… has 'option'”."],
    ["country has 'fi'", '“has” asks whether an option is ticked, and this is one of the options.'],
    ["since > '2020-02-30'", "“2020-02-30” is no day. Write it as '2026-09-01'."],
    ['name < country', '“<” compares numbers or days, and this is a text.'],
    ["country in 'fi'", "After “in” stands a list: country in ['fi', 'tr']."],
    ['count(staff)', '“count” takes some of the options, and this is a number.'],
    ['round(staff, 9)', '“round” takes a number and, if wanted, how many decimals from 0 to 6: round(share, 1).'],
    ['answered(2)', '“answered” takes the name of a variable.'],
    ['if(agrees, 1, name)', '“if” comes to a number or to a text. Both should be of one kind.'],
    ['and agrees', 'Something is missing before “and”.'],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 'There are too many brackets inside brackets. Use a calculated value for a part of it.'],
  ])('refuses %s', (source, message) => {
    expect(refusal(source)).toBe(message);
  });

  it('tells where it could not be understood', () => {
    const place = (source: string) => {
      try {
        return parse(source);
      } catch (error) {
        return (error as ExpressionError).at;
      }
    };
    expect([place('staff > 1 agrees'), place('staff § 1'), place('staff >')]).toEqual([10, 6, 7]);
  });

  it('names the variables that it reads, each once', () => {
    expect(variablesIn(parse("country = 'fi' and (staff > 1 or country = host) and count(sells) > 0"))).toEqual(['country', 'staff', 'host', 'sells']);
  });

  it('takes hyphens into names, and spaces around a minus', () => {
    expect(parse('first-year - second-year')).toEqual(['-', ['variable', 'first-year'], ['variable', 'second-year']]);
  });
});
