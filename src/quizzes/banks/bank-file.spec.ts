import { readBankFile, writeBankFile } from './bank-file.js';
import type { QuestionBank } from './bank.js';

const bank: QuestionBank = {
  questions: [
    { id: 'q1', line: 3, type: 'single', name: 'One', text: 'Q', format: 'html', mark: 2, tags: ['a'], category: 'x', options: [{ text: 'a', fraction: 1 }, { text: 'b', fraction: 0 }] },
    { id: 'q2', line: 9, type: 'gap', text: '{{a}}', format: 'plain', mark: 1, tags: [], gaps: [{ id: 'a', choices: [{ text: 'b', fraction: 1 }] }, { id: 'b', answers: [{ text: 'c', fraction: 1 }] }] },
    { id: 'q3', line: 12, type: 'ordering', text: 'Q', format: 'plain', mark: 1, tags: [], options: [{ text: 'a' }, { text: 'b' }] },
  ],
  report: [],
};

test('a bank is read back as it was written', () => {
  expect(readBankFile(writeBankFile(bank))).toEqual(bank);
  expect(readBankFile(`\ufeff${writeBankFile(bank)}`)).toEqual(bank);
});

test('fields come in their order, and usual ones may be left out', () => {
  const { questions } = readBankFile('{"questions":[{"text":"Q","type":"description"},{"generalFeedback":"F","tags":["t"],"text":"Q","type":"essay","name":"N"}]}');
  expect(JSON.stringify(questions)).toBe(
    JSON.stringify([
      { id: 'q1', line: 1, type: 'description', text: 'Q', format: 'moodle', mark: 0, tags: [] },
      { id: 'q2', line: 1, type: 'essay', name: 'N', text: 'Q', format: 'moodle', mark: 1, tags: ['t'], generalFeedback: 'F' },
    ]),
  );
});

test.each<[string, string]>([
  ['{"questions":[{"type":"essay"}]}', 'Question 1 was left out: “text” is missing.'],
  ['{"questions":[{"type":"cloze","text":"Q","id":"x"}]}', 'Question 1 (x) was left out: “type” is not what it should be.'],
  ['{"questions":[{"type":"essay","text":"Q","score":1}]}', 'Question 1 was left out: “score” is not what it should be.'],
  ['{"questions":[{"type":"essay","text":"Q","toString":1}]}', 'Question 1 was left out: “toString” is not what it should be.'],
  ['{"questions":[{"type":"single","text":"Q","options":[{"text":"a","fraction":2}]}]}', 'Question 1 was left out: “options” is not what it should be.'],
  ['{"questions":[{"type":"short","text":"Q","answers":[{"text":"a"}]}]}', 'Question 1 was left out: “answers” is not what it should be.'],
  ['{"questions":[7]}', 'Question 1 was left out: it is no record.'],
])('%s', (file, message) => {
  expect(readBankFile(file)).toEqual({ questions: [], report: [{ line: 1, level: 'error', message }] });
});

test('a question that is left out is reported with its line in this file', () => {
  const file = JSON.stringify({ questions: [{ line: 40, type: 'essay', text: 'Q' }, { line: 70, type: 'essay' }, 7] }, null, 2);
  expect(readBankFile(file)).toMatchObject({ questions: [{ line: 40 }], report: [{ line: 8 }, { line: 12 }] });
  expect(readBankFile(`\ufeff${file}`, 'its own lines')).toMatchObject({ questions: [{ line: 3 }], report: [{ line: 8 }, { line: 12 }] });
});

test.each(['', '[]', '{}', '{"questions":{}}', 'null', '{"questions":['])('%j is no bank', (file) => {
  expect(readBankFile(file)).toMatchObject({ questions: [], report: [{ line: 1, level: 'error' }] });
});
