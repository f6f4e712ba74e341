import { inFieldOrder } from './bank.js';
import { parseGift } from './gift.js';

/** The only question of a file that is fine. */
const question = (file: string) => {
  const { questions, report } = parseGift(file);
  expect(report).toEqual([]);
  expect(questions).toHaveLength(1);
  expect(Object.keys(inFieldOrder(questions[0]!))).toEqual(Object.keys(questions[0]!));
  return questions[0]!;
};

const reported = (file: string) => parseGift(file).report.map(({ line, level, message }) => `${line} ${level} ${message}`);

describe('blocks of a file', () => {
  test('a blank line separates questions, also one of blanks, at any line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { questions, report } = parseGift(['', 'One?{T}', ' \t', '', 'Two?', '{F}', '', ''].join(end));
      expect(questions.map(({ id, line, text }) => [id, line, text])).toEqual([['q1', 2, 'One?'], ['q2', 5, 'Two?']]);
      expect(report).toEqual([]);
    }
  });

  test('a byte order mark is nothing', () => {
    expect(question('\ufeff::Q::One?{T}')).toMatchObject({ name: 'Q', text: 'One?', line: 1 });
    expect(question('\ufeff// comment\nOne?{T}').text).toBe('One?');
  });

  test('an empty file has no questions', () => {
    expect(parseGift('')).toEqual({ questions: [], report: [] });
    expect(parseGift('\n\n// only a comment\n\n')).toEqual({ questions: [], report: [] });
  });

  test('comments stand before, between and inside questions', () => {
    const { questions } = parseGift('// one\n\n// two\nOne?{\n  // three\n~a\n // four\n=b}\n// five\n\nTwo?{T}');
    expect(questions.map(({ line, text }) => [line, text])).toEqual([[4, 'One?'], [11, 'Two?']]);
    expect(questions[0]!.options!.map((option) => option.text)).toEqual(['a', 'b']);
  });

  test('two slashes inside a line are text', () => {
    expect(question('See https\\://example.org // now{}').text).toBe('See https://example.org // now');
  });

  test('lines keep their indentation', () => {
    expect(question('::Q::[html]<pre>\n    rent\n      \\{ 300 \\}\n</pre>\n{}').text).toBe('<pre>\n    rent\n      { 300 }\n</pre>');
  });
});

describe('ids and tags in comments', () => {
  test.each<[string, string, string[]]>([
    ['// Only a remark.', 'q1', []],
    ['// This one is called [id:bread], see.', 'bread', []],
    ['// About [tag:prices] and [tag:costs].', 'q1', ['prices', 'costs']],
    ['// [tag:easy] [tag:level 1] [id:four]', 'four', ['easy', 'level 1']],
    ['// [tag:  easy] All  \n// mixed[id:   four   ]up[tag:costs   ]here.', 'four', ['easy', 'costs']],
    ['// Not over two [tag:\n// lines].', 'q1', []],
    ['// [id:a\\]b].', 'a]b', []],
    ['// [tag:a\\]b].', 'q1', ['a]b']],
    ['// [id:one] [id:two]', 'one', []],
    ['// [tag:a<b] [tag:]', 'q1', []],
  ])('%s', (comment, id, tags) => {
    expect(question(`${comment}\nWhy? {}`)).toMatchObject({ id, tags });
  });

  test('they belong to the question that follows at once', () => {
    expect(reported('// [id:lost]\n\nHow are you? {}')).toEqual([
      '1 warning This comment belongs to no question: leave no blank line between [id:…] or [tag:…] and its question.',
    ]);
  });

  test('an id that is taken is given once', () => {
    const { questions, report } = parseGift('// [id:q3]\nA{T}\n\n// [id:q3]\nB{T}\n\nC{T}');
    expect(questions.map(({ id }) => id)).toEqual(['q3', 'q2', 'q3-3']);
    expect(report).toEqual([{ line: 5, level: 'warning', message: 'The id q3 is taken by a question before: this one gets another.' }]);
  });
});

describe('escapes', () => {
  test('every mark can be a sign', () => {
    expect(question('\\:\\#\\=\\{\\}\\~ and \\\\ and a\\nb {}').text).toBe(':#={}~ and \\ and a\nb');
  });

  test('two backslashes are one, and escape nothing more', () => {
    expect(question('::Q:: a \\\\ b \\\\\\\\ c{}').text).toBe('a \\ b \\\\ c');
    expect(question('A \\\\n B {}').text).toBe('A \\n B');
    expect(question('A \\\\{T}')).toMatchObject({ type: 'truefalse', text: 'A \\' });
  });

  test('any other backslash is itself', () => {
    expect(question('C:\\temp \\a \\[ \\% {}'.replace(':', '\\:')).text).toBe('C:\\temp \\a \\[ \\%');
  });

  test('they hold in names, options, feedback, answers and pairs', () => {
    const { name, options } = question('::a\\:\\:b::Which?{=\\= 2 + 3#\\#1 \\~ \\{ok\\}\n~\\~#\\= wrong}');
    expect(name).toBe('a::b');
    expect(options).toEqual([{ text: '= 2 + 3', fraction: 1, feedback: '#1 ~ {ok}' }, { text: '~', fraction: 0, feedback: '= wrong' }]);
    expect(question('Q{=a\\=b =\\%c}').answers).toEqual([{ text: 'a=b', fraction: 1 }, { text: '\\%c', fraction: 1 }]);
    expect(question('Q{=a \\: b -> c \\# d =e -> \\} }').pairs).toEqual([{ stem: 'a : b', answer: 'c # d' }, { stem: 'e', answer: '}' }]);
  });

  test('Moodle’s placeholders are text like any other', () => {
    expect(question('&&058; &&092; {}').text).toBe('&&058; &&092;');
  });

  test('an asterisk that is no wildcard keeps its backslash', () => {
    expect(question('Q{=a\\*b}').answers).toEqual([{ text: 'a\\*b', fraction: 1 }]);
  });
});

describe('categories', () => {
  test('stand alone and hold for what follows', () => {
    const { questions, report } = parseGift('A{T}\n\n$CATEGORY: business/prices\n\nB{T}\n\nC{T}\n\n// Switch\n$CATEGORY: $course$/top/x \n\nD{T}');
    expect(questions.map(({ category }) => category)).toEqual([undefined, 'business/prices', 'business/prices', '$course$/top/x']);
    expect(Object.hasOwn(questions[0]!, 'category')).toBe(false);
    expect(report).toEqual([]);
  });

  test('a question in the same block is not lost, as it is in Moodle', () => {
    const { questions, report } = parseGift('$CATEGORY: a\nB{T}');
    expect(questions).toMatchObject([{ line: 2, text: 'B', category: 'a' }]);
    expect(report).toMatchObject([{ line: 2, level: 'warning' }]);
  });

  test('an escaped colon makes it text', () => {
    expect(question('$CATEGORY\\: a {}').text).toBe('$CATEGORY: a');
  });
});

describe('names', () => {
  test.each<[string, string | undefined, string]>([
    ['::Q8:: Why? {}', 'Q8', 'Why?'],
    ['::Two words::Why not{}', 'Two words', 'Why not'],
    ['  ::  Q8  ::  How? {}', 'Q8', 'How?'],
    ['::::How? {}', undefined, 'How?'],
    ['How ::are:: you? {}', undefined, 'How ::are:: you?'],
  ])('%s', (file, name, text) => {
    expect(question(file).name).toBe(name);
    expect(question(file).text).toBe(text);
  });

  test('one that does not end is text', () => {
    expect(parseGift('::How? {}')).toMatchObject({ questions: [{ text: 'How?' }], report: [{ line: 1, level: 'warning' }] });
  });
});

describe('formats', () => {
  test.each<[string, string, string]>([
    ['How? {}', 'moodle', 'How?'],
    ['[html]<b>How?</b> {}', 'html', '<b>How?</b>'],
    ['::Q:: [markdown]**How?** {}', 'markdown', '**How?**'],
    ['[plain] How? {}', 'plain', 'How?'],
    ['[moodle]How? {}', 'moodle', 'How?'],
    ['[HTML]How? {}', 'moodle', '[HTML]How?'],
    ['[latex]How? {}', 'moodle', '[latex]How?'],
    ['[html How? {}', 'moodle', '[html How?'],
    ['How [html]? {}', 'moodle', 'How [html]?'],
  ])('%s', (file, format, text) => {
    expect(question(file)).toMatchObject({ format, text });
  });

  test('answers and feedback inherit the question’s, and may have their own', () => {
    expect(question('[html]Q{=[plain]a#[markdown]b\n~[html]c#d\n~[nothing]e####[plain]f}')).toMatchObject({
      options: [
        { text: 'a', fraction: 1, feedback: 'b', format: 'plain', feedbackFormat: 'markdown' },
        { text: 'c', fraction: 0, feedback: 'd' },
        { text: '[nothing]e', fraction: 0 },
      ],
      generalFeedback: 'f',
      generalFeedbackFormat: 'plain',
    });
  });
});

describe('where the answers stand', () => {
  test('at the end the text is what stands before', () => {
    expect(question('Who?{T}').text).toBe('Who?');
    expect(question('Who?\n{T}\n').text).toBe('Who?');
  });

  test('in the middle they leave a blank', () => {
    expect(question('Samira {~buys =sells ~eats} her bread.').text).toBe('Samira _____ her bread.');
    expect(question('Two loaves cost {=four =4}.').text).toBe('Two loaves cost _____.');
    expect(question('{=Rent} is paid every month.').text).toBe('_____ is paid every month.');
    expect(question('::Q5:: How many? {#3:2~#Far away}";').text).toBe('How many? _____";');
  });

  test.each([['::Named::{T}', 1], ['// [id:x]\n\n\n[html]{=a ~b}', 4], ['::Only a name::', 1], ['Before.{T}\n\n{}', 3], ['::Q::[html]<p><br>&nbsp;</p>{}', 1]])('without words it is read, and said: %j', (file, line) => {
    const said = `${line} warning There is no text to answer: write the question before the {.`;
    expect(reported(file)).toContain(file.includes('{') ? said : `${line} warning There is no text: write it after the name.`);
    expect(parseGift(file).questions.at(-1)).toMatchObject({ line });
  });

  test('a picture or a blank is enough of a text', () => {
    expect(question('[html]<p><img src="bread.png"></p>{T}').type).toBe('truefalse');
    expect(question('{=Rent ~Flour} is a fixed cost.').text).toBe('_____ is a fixed cost.');
  });

  test('without braces it is a description', () => {
    expect(question('::Read this::[html]<p>About prices.</p>')).toEqual({
      id: 'q1', line: 1, type: 'description', name: 'Read this', text: '<p>About prices.</p>', format: 'html', mark: 0, tags: [],
    });
  });

  test.each<[string, string]>([
    ['Who?\n{=a', '2 error The { is never closed: close it with }, leave no blank line inside, or write \\{ for the sign itself.'],
    ['Who?\n=a}', '2 error There is a } without a { before it: write \\} for the sign itself.'],
    ['Who? }=a{', '1 error There is a } without a { before it: write \\} for the sign itself.'],
  ])('%j is refused', (file, message) => {
    expect(reported(file)).toEqual([message]);
    expect(parseGift(file).questions).toEqual([]);
  });

  test('a blank line inside the answers splits a question, and both halves are reported', () => {
    expect(parseGift('One?{T}\n\nWho?{\n=a\n\n~b}\n\nTwo?{T}').report.map(({ line, level }) => [line, level])).toEqual([[3, 'error'], [6, 'error']]);
  });

  test('more braces are text, with a warning', () => {
    expect(parseGift('Who {=a} and\nwho {=b}')).toMatchObject({
      questions: [{ text: 'Who _____ and\nwho {=b}', answers: [{ text: 'a' }] }],
      report: [{ line: 2, level: 'warning' }],
    });
  });
});

describe('general feedback', () => {
  test('stands after the last ####', () => {
    expect(question('Q{=a#good####one####two}')).toMatchObject({ answers: [{ text: 'a', feedback: 'good####one' }], generalFeedback: 'two' });
    expect(question('Q{####For all.}')).toMatchObject({ type: 'essay', generalFeedback: 'For all.' });
    expect(question('Q{\nFALSE#wrong#right\n####[html]Here!\n}')).toMatchObject({ type: 'truefalse', generalFeedback: 'Here!', generalFeedbackFormat: 'html' });
    expect(question('Q{#3####Here!}')).toMatchObject({ type: 'numerical', generalFeedback: 'Here!' });
  });

  test('may be empty', () => {
    expect(question('Q{T####}').generalFeedback).toBeUndefined();
  });
});

describe('kinds are found in this order', () => {
  test.each<[string, string]>([
    ['', 'essay'],
    ['  \n ', 'essay'],
    ['#3', 'numerical'],
    ['#3~#no', 'numerical'],
    ['~%100%a ~b', 'multiple'],
    ['=a ~b', 'single'],
    ['=a->b ~c', 'single'],
    ['=a -> b =c -> d', 'matching'],
    ['T', 'truefalse'],
    ['TRUE', 'truefalse'],
    [' F ', 'truefalse'],
    ['FALSE#no#yes', 'truefalse'],
    ['TRUE # no', 'truefalse'],
    ['=TRUE', 'short'],
    ['TRUE =FALSE', 'short'],
    ['a -> b', 'short'],
    ['=a', 'short'],
    ['a', 'short'],
    ['3', 'short'],
  ])('{%s} is %s', (answers, type) => {
    expect(question(`Q {${answers}}`).type).toBe(type);
  });

  test('true in small letters is a short answer, with a warning', () => {
    expect(parseGift('Q\n{true}')).toMatchObject({ questions: [{ type: 'short', answers: [{ text: 'true' }] }], report: [{ line: 2, level: 'warning' }] });
  });
});
