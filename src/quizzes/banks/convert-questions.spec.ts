import { convertQuestions } from './convert-questions.js';

const gift = '// [id:colour]\n::Q2::Which?{\n\t=flour#good\n\t~price\n}\n';

test('GIFT to JSON gives the bank with its report, fields in their order', () => {
  const { text, hasErrors } = convertQuestions(`${gift}\nBad{#abc}\n`, { to: 'json' });
  expect(hasErrors).toBe(true);
  expect(text).toBe(`${JSON.stringify(
    {
      questions: [
        {
          id: 'colour', line: 2, type: 'single', name: 'Q2', text: 'Which?', format: 'moodle', mark: 1, tags: [],
          options: [{ text: 'flour', fraction: 1, feedback: 'good' }, { text: 'price', fraction: 0 }],
        },
      ],
      report: [{ line: 7, level: 'error', message: '“abc” is not a number: write for example 3, 3:0.5 or 2.5..3.5, with a point for decimals.' }],
    },
    null,
    2,
  )}\n`);
});

test('there and back again gives the same file', () => {
  const json = convertQuestions(gift, { from: 'gift', to: 'json' }).text;
  expect(convertQuestions(json, { to: 'gift' })).toMatchObject({ text: gift, hasErrors: false });
  expect(convertQuestions(gift, { to: 'gift' }).text).toBe(gift);
  expect(convertQuestions(json, { from: 'json', to: 'json' }).text).toBe(json);
});

test('a kind that GIFT cannot carry is an error in the report, and not in the file', () => {
  const json = '{"questions":[\n{"id":"o","line":4,"type":"ordering","text":"Q","options":[{"text":"a"},{"text":"b"}]},\n{"type":"essay","text":"E"}]}';
  const { text, bank, hasErrors } = convertQuestions(json, { from: 'json', to: 'gift' });
  expect([text, hasErrors]).toEqual(['// [id:q2]\nE{}\n', true]);
  expect(bank.report).toEqual([{ line: 2, level: 'error', message: expect.stringContaining('ordering') }]);
});

test('every question is accounted for', () => {
  const blocks = ['A{T}', 'B{#x}', 'C{=a', 'D{~%1000%a =b}', '// only a comment', '$CATEGORY: c', 'E', 'F{}', 'G{=a -> b}'];
  const { bank } = convertQuestions(blocks.join('\n\n'), { to: 'json' });
  const refused = bank.report.filter((line) => line.level === 'error');
  expect(bank.questions.map((question) => question.text)).toEqual(['A', 'E', 'F']);
  expect(refused.map((line) => line.line)).toEqual([3, 5, 7, 17]);
});

test.each<[string, string]>([
  ['{"questions":[]}', 'json'],
  ['\ufeff { "questions": [', 'json'],
  ['[1]', 'json'],
  ['{T} is the answer', 'gift'],
  ['', 'gift'],
])('%j is taken for %s', (file, format) => {
  const guessed = convertQuestions(file, { to: 'json' });
  expect(guessed).toEqual(convertQuestions(file, { from: format as 'json', to: 'json' }));
});
