// Works out an expression. The server and the page run this very file, so that both come to the same.
// What was not answered, is not known or is not said is null: comparing it is false, reckoning with it gives null.

/** @see evaluate.d.ts */
export function evaluate(expression, valueOf, today) {
  const [kind, one, other] = expression;
  const at = (part) => evaluate(part, valueOf, today);
  switch (kind) {
    case 'value':
    case 'list':
      return one;
    case 'variable':
      return valueOf(one);
    case 'not':
      return !at(one);
    case 'minus':
      return finite(-number(at(one)));
    case 'and':
      return Boolean(at(one) && at(other));
    case 'or':
      return Boolean(at(one) || at(other));
    case 'call':
      return call(one, other, at, today);
    default:
      return operations[kind](at(one), at(other));
  }
}

const compared = (compare) => (one, other) => one !== null && other !== null && compare(one, other);
const reckoned = (reckon) => (one, other) => finite(reckon(number(one), number(other)));

const operations = {
  '=': compared((one, other) => one === other),
  '!=': (one, other) => !operations['='](one, other),
  '<': compared((one, other) => one < other),
  '<=': compared((one, other) => one <= other),
  '>': compared((one, other) => one > other),
  '>=': compared((one, other) => one >= other),
  in: compared((one, list) => list.includes(one)),
  has: compared((ticked, option) => ticked.includes(option)),
  '+': reckoned((one, other) => one + other),
  '-': reckoned((one, other) => one - other),
  '*': reckoned((one, other) => one * other),
  '/': reckoned((one, other) => one / other),
};

function call(name, given, at, today) {
  if (name === 'if') return at(given[0]) ? at(given[1]) : at(given[2]);
  const values = given.map(at);
  switch (name) {
    case 'answered':
      return values[0] !== null;
    case 'count':
      return values[0] === null ? null : values[0].length;
    case 'length':
      return values[0] === null ? null : [...values[0]].length;
    case 'years-since':
      return values[0] === null ? null : yearsBetween(values[0], today);
    case 'round':
      return values[0] === null ? null : rounded(values[0], values[1] ?? 0);
    default:
      return gathered[name](values.filter((value) => value !== null));
  }
}

// Of several numbers, those that were not answered are left out; of none at all nothing comes.
const gathered = {
  sum: (numbers) => (numbers.length ? finite(numbers.reduce((sum, one) => sum + one, 0)) : null),
  mean: (numbers) => (numbers.length ? finite(gathered.sum(numbers) / numbers.length) : null),
  least: (numbers) => (numbers.length ? Math.min(...numbers) : null),
  most: (numbers) => (numbers.length ? Math.max(...numbers) : null),
};

/** Whole years from one day to another, as birthdays count them. */
function yearsBetween(from, to) {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

// Half goes away from zero, as people round. The text with an exponent keeps 1.005 from becoming 1.00499….
function rounded(value, digits) {
  const size = Number(`${Math.round(Number(`${Math.abs(value)}e${digits}`))}e-${digits}`);
  return Number.isFinite(size) ? Math.sign(value) * size + 0 : value;
}

function number(value) {
  return value === null ? NaN : value;
}

function finite(value) {
  return Number.isFinite(value) ? value + 0 : null;
}
