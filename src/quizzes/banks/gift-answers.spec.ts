import type { BankQuestion } from './bank.js';
import { parseGift } from './gift.js';

/** The question with these answers, and what was reported as `line level`. */
const read = (answers: string): { question: BankQuestion | undefined; report: string[] } => {
  const { questions, report } = parseGift(`Q {${answers}}`);
  return { question: questions[0], report: report.map(({ line, level }) => `${line} ${level}`) };
};

const fine = (answers: string): BankQuestion => {
  const { question, report } = read(answers);
  expect(report).toEqual([]);
  return question!;
};

describe('choices', () => {
  test('are reported when two of them cannot be told apart', () => {
    const { questions, report } = parseGift('Q {=the profit ~the price ~the profit}');
    expect(questions).toHaveLength(1);
    expect(report).toEqual([{ line: 1, level: 'warning', message: 'Two options say “the profit”: change one of them.' }]);
  });

  test('feedback for each option, some of it with a format of its own', () => {
    const { questions } = parseGift(`
// a choice with something to say to everybody
::Q2:: What is left when all costs are paid?
{
    =the profit # yes; good!
    ~the price # [html]no, it's the profit
    ~[plain]the rent # no, it's the profit
}`);
    expect(questions).toEqual([
      {
        id: 'q1', line: 3, type: 'single', name: 'Q2', text: 'What is left when all costs are paid?', format: 'moodle', mark: 1, tags: [],
        options: [
          { text: 'the profit', fraction: 1, feedback: 'yes; good!' },
          { text: 'the price', fraction: 0, feedback: "no, it's the profit", feedbackFormat: 'html' },
          { text: 'the rent', fraction: 0, feedback: "no, it's the profit", format: 'plain' },
        ],
      },
    ]);
  });

  test.each<[string, string, [string, number][]]>([
    ['~rent ~wages =both', 'single', [['rent', 0], ['wages', 0], ['both', 1]]],
    ['~%50%flour ~%-100%price ~%50%wages ~%-100%[plain]profit', 'multiple', [['flour', 0.5], ['price', -1], ['wages', 0.5], ['profit', -1]]],
    ['~%100%flour ~%-50%price ~%-50%profit', 'multiple', [['flour', 1], ['price', -0.5], ['profit', -0.5]]],
    ['~no ~%50%nearly =yes', 'single', [['no', 0], ['nearly', 0.5], ['yes', 1]]],
    ['~%33.33333%a ~%33.33333%b ~%33.33333%c', 'multiple', [['a', 0.3333333], ['b', 0.3333333], ['c', 0.3333333]]],
    ['~%12.5%a ~%87.5%b', 'multiple', [['a', 0.125], ['b', 0.875]]],
    ['~%0%a =b', 'single', [['a', 0], ['b', 1]]],
    ['~%-0%a =b', 'single', [['a', 0], ['b', 1]]],
    ['~ % 5 of 7 % =b', 'single', [['% 5 of 7 %', 0], ['b', 1]]],
    ['~%off% sale =b', 'single', [['%off% sale', 0], ['b', 1]]],
    ['~50% =b', 'single', [['50%', 0], ['b', 1]]],
    ['a ~b =c', 'single', [['a', 0], ['b', 0], ['c', 1]]],
    ['0 ~1 =2', 'single', [['0', 0], ['1', 0], ['2', 1]]],
    ['=a =b ~c', 'single', [['a', 1], ['b', 1], ['c', 0]]],
  ])('{%s}', (answers, type, options) => {
    const question = fine(answers);
    expect(question.type).toBe(type);
    expect(question.options!.map(({ text, fraction }) => [text, fraction])).toEqual(options);
  });

  test('one = anywhere makes it a single choice, and begins an option', () => {
    expect(fine('~%50%a#see x=y ~b').options).toEqual([
      { text: 'a', fraction: 0.5, feedback: 'see x' },
      { text: 'y', fraction: 1 },
      { text: 'b', fraction: 0 },
    ]);
  });

  test.each<[string, string]>([
    ['~a', '1 error'],
    ['=a ~', '1 warning,1 error'],
    ['~\n~%1000%a\n=b', '2 error'],
    ['~\n\n', '1 error'],
    ['\n~a\n~%150%b', '3 error'],
    ['\n~a\n~%-100.5%b', '3 error'],
    ['\n~a\n~%--50%b', '3 error'],
    ['\n~a\n~%50 %b', '3 error'],
    ['\n~a\n~%1,5%b', '3 error'],
    ['~a ~b', '1 warning'],
    ['~%50%a ~%20%b', '1 warning'],
    ['~=a ~b', '1 warning'],
    ['=%50%a ~b', '1 warning'],
  ])('{%j} is reported as %s', (answers, report) => {
    if (answers.includes('\n\n')) return expect(parseGift(`Q {${answers}}`).report.every(({ level }) => level === 'error')).toBe(true);
    return expect(read(answers).report.join()).toBe(report);
  });

  test('what is refused for its weight is not in the bank', () => {
    expect(read('~%1000%a =b').question).toBeUndefined();
    expect(parseGift('Q{~%1000%a =b}').report[0]!.message).toBe('The weight %1000% is not a number from −100 to 100: write for example %50%.');
  });
});

describe('true or false', () => {
  test.each<[string, number, string | undefined, string | undefined]>([
    ['T', 1, undefined, undefined],
    ['TRUE', 1, undefined, undefined],
    ['F', 0, undefined, undefined],
    ['FALSE#You forgot the rent.#Yes, the rent counts.', 0, 'You forgot the rent.', 'Yes, the rent counts.'],
    ['TRUE#wrong', 1, undefined, 'wrong'],
    ['TRUE##right', 1, 'right', undefined],
    ['TRUE#wrong#right', 1, 'right', 'wrong'],
    ['FALSE#wrong#right', 0, 'wrong', 'right'],
    ['FALSE#wrong#right#more', 0, 'wrong', 'right#more'],
  ])('{%s}', (answers, fractionOfTrue, feedbackOfTrue, feedbackOfFalse) => {
    const option = (text: string, fraction: number, feedback: string | undefined) => ({ text, fraction, ...(feedback !== undefined && { feedback }) });
    expect(fine(answers).options).toEqual([option('True', fractionOfTrue, feedbackOfTrue), option('False', 1 - fractionOfTrue, feedbackOfFalse)]);
  });
});

describe('short answers', () => {
  test.each<[string, object[]]>([
    ['=net profit =profit', [{ text: 'net profit', fraction: 1 }, { text: 'profit', fraction: 1 }]],
    ['net profit', [{ text: 'net profit', fraction: 1 }]],
    ['a =b', [{ text: 'a', fraction: 1 }, { text: 'b', fraction: 1 }]],
    ['=0', [{ text: '0', fraction: 1 }]],
    ['0', [{ text: '0', fraction: 1 }]],
    [
      '=margin#Good!\n=%50%profit#That is the sum of all margins.\n=%0%*#Not at all',
      [
        { text: 'margin', fraction: 1, feedback: 'Good!' },
        { text: 'profit', fraction: 0.5, feedback: 'That is the sum of all margins.' },
        { text: '*', fraction: 0, feedback: 'Not at all' },
      ],
    ],
    ['=[html]<b>x</b>#[plain]y', [{ text: '<b>x</b>', fraction: 1, feedback: 'y', feedbackFormat: 'plain' }]],
    ['=%-25%a', [{ text: 'a', fraction: -0.25 }]],
  ])('{%s}', (answers, expected) => {
    expect(fine(answers).answers).toEqual(expected);
  });

  test.each<[string, string]>([
    ['=', '1 error'],
    ['=#feedback', '1 error'],
    ['= =a', '1 warning'],
    ['=%1000%a', '1 error'],
    ['=a\n=%101%b', '2 error'],
  ])('{%j} is reported as %s', (answers, report) => {
    expect(read(answers).report.join()).toBe(report);
  });
});

describe('numbers', () => {
  test.each<[string, object[]]>([
    ['#1906', [{ value: 1906, tolerance: 0, fraction: 1 }]],
    ['#1906:5', [{ value: 1906, tolerance: 5, fraction: 1 }]],
    ['#3:2~#Far away', [{ value: 3, tolerance: 2, fraction: 1 }, { text: '*', fraction: 0, feedback: 'Far away' }]],
    ['#1..5', [{ value: 3, tolerance: 2, fraction: 1 }]],
    ['#3.141..3.142', [{ value: 3.1415, tolerance: 0.0005, fraction: 1 }]],
    ['#-5..-1', [{ value: -3, tolerance: 2, fraction: 1 }]],
    ['#.5...75', [{ value: 0.625, tolerance: 0.125, fraction: 1 }]],
    ['#1e2..3e2', [{ value: 200, tolerance: 100, fraction: 1 }]],
    ['#3.1415:0.0005', [{ value: 3.1415, tolerance: 0.0005, fraction: 1 }]],
    ['#3 : 2 ', [{ value: 3, tolerance: 2, fraction: 1 }]],
    ['#-1.5e3:.5', [{ value: -1500, tolerance: 0.5, fraction: 1 }]],
    ['#0', [{ value: 0, tolerance: 0, fraction: 1 }]], // nothing in Moodle
    ['#3:-2', [{ value: 3, tolerance: 2, fraction: 1 }]],
    [
      '#\n     =1906:0      #Yes, 100% right.\n     =%50%1906:2  #Nearly,\n                  it was 1906.\n',
      [
        { value: 1906, tolerance: 0, fraction: 1, feedback: 'Yes, 100% right.' },
        { value: 1906, tolerance: 2, fraction: 0.5, feedback: 'Nearly,\n                  it was 1906.' },
      ],
    ],
    ['#3=%50%4', [{ value: 3, tolerance: 0, fraction: 1 }, { value: 4, tolerance: 0, fraction: 0.5 }]],
    ['#=3#yes ~', [{ value: 3, tolerance: 0, fraction: 1, feedback: 'yes' }, { text: '*', fraction: 0 }]],
    ['#=3 =%0%*#no', [{ value: 3, tolerance: 0, fraction: 1 }, { text: '*', fraction: 0, feedback: 'no' }]],
  ])('{%s}', (answers, expected) => {
    expect(fine(answers).answers).toEqual(expected);
  });

  test.each<[string, string]>([
    ['#abc', '1 error'],
    ['#', '1 error'],
    ['#~#wrong', '1 error'],
    ['#3:abc', '1 error'],
    ['#3:', '1 error'],
    ['#3,5', '1 error'],
    ['#1..', '1 error'],
    ['#..5', '1 error'],
    ['#1..5..9', '1 error'],
    ['#0x10', '1 error'],
    ['#1e999', '1 error'],
    ['#\n=3\n=abc', '3 error'],
    ['#\n=3\n=%1000%4', '3 error'],
    ['#*', '1 warning'],
    ['#5..1', '1 warning'],
    ['#3~no#feedback', '1 warning'],
  ])('{%j} is reported as %s', (answers, report) => {
    expect(read(answers).report.join()).toBe(report);
  });

  test('what is no number is not in the bank', () => {
    expect(read('#abc').question).toBeUndefined();
    expect(parseGift('Q{#abc}').report).toEqual([
      { line: 1, level: 'error', message: '“abc” is not a number: write for example 3, 3:0.5 or 2.5..3.5, with a point for decimals.' },
    ]);
  });

  test('a range that is written backwards is the same range', () => {
    expect(read('#5..1').question!.answers).toEqual([{ value: 3, tolerance: 2, fraction: 1 }]);
  });
});

describe('matching', () => {
  test('stems in several formats, and a distractor', () => {
    const { questions, report } = parseGift(`
::Papers::[html]Which <b>paper</b> is it?{
    =[html]What a customer gets after paying. -> Receipt
    =[moodle]What asks a customer to pay. -> Invoice
    =[plain]What two people sign. -> Contract
    =[markdown]What allows you to sell. -> Permit
    = -> Ticket
}`);
    expect(report).toEqual([]);
    expect(questions[0]).toMatchObject({
      type: 'matching',
      format: 'html',
      pairs: [
        { stem: 'What a customer gets after paying.', answer: 'Receipt' },
        { stem: 'What asks a customer to pay.', answer: 'Invoice', format: 'moodle' },
        { stem: 'What two people sign.', answer: 'Contract', format: 'plain' },
        { stem: 'What allows you to sell.', answer: 'Permit', format: 'markdown' },
        { stem: '', answer: 'Ticket' },
      ],
    });
  });

  test.each<[string, object[]]>([
    ['=Finland->Kouvola =Turkey->İzmir =Spain->Vigo', [{ stem: 'Finland', answer: 'Kouvola' }, { stem: 'Turkey', answer: 'İzmir' }, { stem: 'Spain', answer: 'Vigo' }]],
    ['=a -> b -> c =d -> e', [{ stem: 'a', answer: 'b -> c' }, { stem: 'd', answer: 'e' }]],
    ['=a -> b\\#c =d -> [html]e', [{ stem: 'a', answer: 'b#c' }, { stem: 'd', answer: '[html]e' }]],
    ['=a -> b = -> c', [{ stem: 'a', answer: 'b' }, { stem: '', answer: 'c' }]],
  ])('{%s}', (answers, pairs) => {
    expect(fine(answers).pairs).toEqual(pairs);
  });

  test.each<[string, string]>([
    ['=a -> b', '1 error'],
    ['=a -> b\n=c', '2 error'],
    ['=a -> b\n=c ->', '2 error'],
    ['= -> b = -> c', '1 error'],
    ['=a -> b = -> ', '1 warning,1 error'],
    ['=a -> b = -> =c -> d', '1 warning'],
    ['=a -> b\n=c -> d#Well done.', '2 warning'],
  ])('{%j} is reported as %s', (answers, report) => {
    expect(read(answers).report.join()).toBe(report);
  });
});

test('essays and descriptions have neither answers nor options', () => {
  expect(Object.keys(fine(''))).toEqual(['id', 'line', 'type', 'text', 'format', 'mark', 'tags']);
  expect(parseGift('Only text.').questions[0]).toEqual({ id: 'q1', line: 1, type: 'description', text: 'Only text.', format: 'moodle', mark: 0, tags: [] });
});
