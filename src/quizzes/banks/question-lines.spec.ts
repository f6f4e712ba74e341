import { questionLines } from './question-lines.js';

test.each<[string, string, number[]]>([
  ['one line', '{"questions":[{"a":[1,2]},7,[],"x"]}', [1, 1, 1, 1]],
  ['a file for people', '{\n  "questions": [\n    {\n      "text": "a"\n    },\n\n    { "text": "b" },\n    null\n  ],\n  "report": [\n    {}\n  ]\n}\n', [3, 7, 8]],
  ['the line ends of Windows', '{\r\n"questions": [\r\n{},\r\n{}\r\n]}', [3, 4]],
  ['signs in texts', '{"a": "\\"questions\\": [{", "questions": [\n{"text": "], {\\n}, \\\\"},\n{"text": "\\"[,"}]}', [2, 3]],
  ['questions inside of something else', '{"report":[\n{"questions":[{}]}],\n"questions":[\n{}]}', [4]],
  ['a name twice', '{"questions":[1],\n"questions":[\n2]}', [3]],
  ['no question', '{"questions":[\n]}', []],
  ['no list', '{"questions":{"a":[\n1]}}', []],
])('in %s', (_what, json, lines) => {
  expect(() => JSON.parse(json) as unknown).not.toThrow();
  expect(questionLines(json)).toEqual(lines);
});
