import { randomFrom } from '../platform/chance/chance.js';
import { StoredAnswers } from './stored-answers.js';

/** As PostgreSQL prints jsonb: a space behind each colon and comma. */
function stored(answers: object): string {
  const parts = Object.entries(answers).map(([name, value]) => `"${name}": ${valueIn(value)}`);
  return `{${parts.join(', ')}}`;
}

function valueIn(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
  return typeof value === 'object' ? JSON.stringify(value).replace(':', ': ') : JSON.stringify(value);
}

it.each([
  [{}],
  [{ business: 'planned' }],
  [{ hours: 20, 'needs.literacy.importance': 4, agree: true, refuse: false }],
  [{ least: -12.5, large: 1e12, none: 0 }],
  [{ sells: ['market', 'online'], first: [], hours: { missing: 'dont-know' }, last: 1 }],
  [{ story: '' }],
  [{ story: 'She said: "Börek", and \\ went.\n\tمرحبا 🧁 {a: [1], b}, "x": 3', after: 'x' }],
  [{ story: 'ends with a backslash \\', after: 'ends with a quote "', both: '\\"', many: '\\\\\\' }],
])('reads %j', (answers) => {
  expect({ ...new StoredAnswers().read(stored(answers)) }).toEqual(answers);
});

it('reads what JSON.parse reads, whatever people write', () => {
  const random = randomFrom('stored answers');
  const signs = ['"', '\\', '{', '}', '[', ']', ',', ':', ' ', 'a', '\n', '\u0001', 'ş', '🧁'];
  const text = () => Array.from({ length: random(12) }, () => signs[random(signs.length)]).join('');
  const reader = new StoredAnswers();
  for (let round = 0; round < 1_000; round += 1) {
    const answers = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`v-${index}`, random(10) < 7 ? text() : random(1_000) / 10]));
    expect({ ...reader.read(stored(answers)) }).toEqual(answers);
  }
});

it('forgets what the response before said', () => {
  const reader = new StoredAnswers();
  reader.read(stored({ business: 'planned', hours: 20 }));
  expect({ ...reader.read(stored({ hours: 30 })) }).toEqual({ hours: 30 });
});
