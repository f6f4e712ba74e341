import { randomFrom, type Random } from '../../platform/chance/chance.js';
import { inFieldOrder, textFormats, type BankAnswer, type BankOption, type BankPair, type BankQuestion, type BankType, type TextFormat } from './bank.js';
import { parseGift } from './gift.js';
import { whyNotInGift } from './gift-limits.js';
import { writeGift } from './gift-writer.js';

const make = (type: BankType, own: Partial<BankQuestion> = {}): BankQuestion =>
  inFieldOrder({ id: 'q1', line: 1, type, text: 'Q', format: 'moodle', mark: type === 'description' ? 0 : 1, tags: [], ...own });

const written = (...questions: BankQuestion[]) => writeGift(questions).text;

describe('what is written', () => {
  test.each<[string, BankQuestion, string]>([
    ['essay', make('essay', { name: 'Q8', text: 'Why?' }), '::Q8::Why?{}\n'],
    ['description', make('description', { text: 'Read this.', format: 'html' }), '[html]Read this.\n'],
    [
      'true or false',
      make('truefalse', {
        options: [
          { text: 'True', fraction: 1, feedback: 'Yes, the rent counts.' },
          { text: 'False', fraction: 0, feedback: 'You forgot the rent.', feedbackFormat: 'html' },
        ],
      }),
      'Q{TRUE#[html]You forgot the rent.#Yes, the rent counts.}\n',
    ],
    ['true or false, praise only', make('truefalse', { options: [{ text: 'True', fraction: 0 }, { text: 'False', fraction: 1, feedback: 'Yes.' }] }), 'Q{FALSE##Yes.}\n'],
    [
      'single',
      make('single', {
        options: [
          { text: 'profit', fraction: 1, feedback: 'yes; good!' },
          { text: 'price', fraction: 0, feedback: "no, it's profit", feedbackFormat: 'html' },
          { text: 'rent', fraction: 0, feedback: "no, it's profit", format: 'plain' },
        ],
      }),
      "Q{\n\t=profit#yes; good!\n\t~price#[html]no, it's profit\n\t~[plain]rent#no, it's profit\n}\n",
    ],
    [
      'multiple',
      make('multiple', { options: [{ text: 'flour', fraction: 1 }, { text: 'price', fraction: -0.5 }, { text: 'third', fraction: 0.3333333 }] }),
      'Q{\n\t~%100%flour\n\t~%-50%price\n\t~%33.33333%third\n}\n',
    ],
    [
      'short',
      make('short', { answers: [{ text: 'margin', fraction: 1, feedback: 'Good!' }, { text: '*', fraction: 0 }], generalFeedback: 'Here!', generalFeedbackFormat: 'html' }),
      'Q{\n\t=%100%margin#Good!\n\t=%0%*\n\t####[html]Here!\n}\n',
    ],
    [
      'numerical',
      make('numerical', { answers: [{ value: 3, tolerance: 2, fraction: 1 }, { text: '*', fraction: 0, feedback: 'Far away' }] }),
      'Q{#\n\t=%100%3:2\n\t~#Far away\n}\n',
    ],
    [
      'matching',
      make('matching', { format: 'html', pairs: [{ stem: '<i class="a">x</i>', answer: 'Receipt' }, { stem: 'y', answer: 'Permit', format: 'plain' }, { stem: '', answer: 'Ticket' }] }),
      '[html]Q{\n\t=<i class\\="a">x</i> -> Receipt\n\t=[plain]y -> Permit\n\t= -> Ticket\n}\n',
    ],
    ['backslashes', make('essay', { text: 'a \\ b \\\\ c' }), 'a \\\\ b \\\\\\\\ c{}\n'],
    ['everything escaped', make('essay', { text: '# = ~ { } : \n\r!' }), '\\# \\= \\~ \\{ \\} \\: \\n!{}\n'],
    ['an id and tags', make('essay', { id: 'my]id', tags: ['one', 'two'] }), '// [id:my\\]id] [tag:one] [tag:two]\nQ{}\n'],
    ['a text like a comment', make('description', { text: '// no comment' }), '[moodle]// no comment\n'],
    ['a text like a format', make('description', { text: '[html] is a word' }), '[moodle][html] is a word\n'],
  ])('%s', (_name, question, gift) => {
    expect(written(question)).toBe(gift);
  });

  test('categories, once each', () => {
    const [a, b, c] = [make('essay', { category: 'x' }), make('essay', { id: 'q2', category: 'x' }), make('essay', { id: 'q3', category: 'x/y:z' })];
    expect(written(a, b, c)).toBe('$CATEGORY: x\n\nQ{}\n\nQ{}\n\n$CATEGORY: x/y\\:z\n\nQ{}\n');
  });
});

describe('what cannot be written', () => {
  test.each<[string, BankQuestion]>([
    ['ordering', make('ordering', { options: [{ text: 'a' }, { text: 'b' }] })],
    ['gap', make('gap', { gaps: [{ id: 'a', answers: [{ text: 'b', fraction: 1 }] }] })],
    ['a single choice without a right option', make('single', { options: [{ text: 'a', fraction: 0.5 }, { text: 'b', fraction: 0 }] })],
    ['a single choice without a wrong one', make('single', { options: [{ text: 'a', fraction: 1 }, { text: 'b', fraction: 1 }] })],
    ['one option', make('multiple', { options: [{ text: 'a', fraction: 1 }] })],
    ['an option without words', make('multiple', { options: [{ text: 'a', fraction: 1 }, { text: ' ', fraction: 0 }] })],
    ['a fraction above 1', make('multiple', { options: [{ text: 'a', fraction: 1.5 }, { text: 'b', fraction: 0 }] })],
    ['a true or false that is half right', make('truefalse', { options: [{ text: 'True', fraction: 0.5 }, { text: 'False', fraction: 0 }] })],
    ['a short answer with an arrow', make('short', { answers: [{ text: 'a -> b', fraction: 1 }] })],
    ['a short answer with an arrow in its feedback', make('short', { answers: [{ text: 'a', fraction: 1, feedback: 'a -> b' }] })],
    ['no answer', make('short')],
    ['a number that is none', make('numerical', { answers: [{ text: 'abc', fraction: 1 }] })],
    ['a stem with an arrow', make('matching', { pairs: [{ stem: 'a -> b', answer: 'c' }, { stem: 'd', answer: 'e' }] })],
    ['one pair', make('matching', { pairs: [{ stem: 'a', answer: 'c' }] })],
    ['only distractors', make('matching', { pairs: [{ stem: '', answer: 'c' }, { stem: '', answer: 'd' }] })],
    ['nothing at all', make('description', { text: '' })],
  ])('%s is an error, and the rest is written', (_name, question) => {
    const { text, report } = writeGift([{ ...question, line: 7 }, make('essay', { id: 'q2' })]);
    expect(report).toEqual([{ line: 7, level: 'error', message: expect.stringMatching(/^q1: GIFT .*\.$|^q1: There is nothing/) }]);
    expect(text).toBe('// [id:q2]\nQ{}\n');
  });

  test.each<[string, BankQuestion]>([
    ['a mark', make('essay', { mark: 3 })],
    ['white space at the ends', make('essay', { text: ' Q ' })],
    ['feedback on a description', make('description', { generalFeedback: 'F' })],
    ['an id that no comment can hold', make('essay', { id: 'a\nb' })],
    ['a tag that no comment can hold', make('essay', { tags: ['a\\'] })],
  ])('%s is lost with a warning', (_name, question) => {
    const { text, report } = writeGift([question]);
    expect(report).toEqual([{ line: 1, level: 'warning', message: expect.stringContaining('left out') }]);
    expect(parseGift(text).questions).toHaveLength(1);
  });

  test('a category cannot be left', () => {
    const { report } = writeGift([make('essay', { category: 'x' }), make('essay', { id: 'q2', name: 'Two' })]);
    expect(report).toEqual([{ line: 1, level: 'warning', message: 'q2 “Two”: GIFT cannot leave a category: it will be read as part of x.' }]);
  });
});

describe('reading what was written', () => {
  test('gives the same questions, whatever they say', () => {
    for (let round = 0; round < 150; round += 1) {
      const bank = new Inventor(randomFrom(`bank ${round}`)).bank();
      const { text, report } = writeGift(bank);
      const again = parseGift(text);
      expect(report).toEqual([]);
      expect(again.report.filter((line) => line.level === 'error')).toEqual([]);
      expect(again.questions.map((question) => ({ ...question, line: 1 }))).toEqual(bank);
      expect(writeGift(again.questions).text).toBe(text);
    }
  });
});

/** Invents questions that are hard on a parser, of all the kinds that GIFT can carry. */
class Inventor {
  constructor(private readonly random: Random) {}

  bank(): BankQuestion[] {
    let category = this.maybe(() => this.words());
    const questions = Array.from({ length: 1 + this.random(5) }, () => this.question());
    return questions
      .filter((question) => whyNotInGift(question) === null)
      .map((question, at) => {
        category = this.maybe(() => this.words()) ?? category;
        return inFieldOrder({ ...question, id: this.maybe(() => `id ] ${at}`) ?? `q${at + 1}`, ...(category !== undefined && { category }) });
      });
  }

  private question(): BankQuestion {
    const type = this.one(['single', 'multiple', 'truefalse', 'short', 'numerical', 'matching', 'essay', 'description'] as const);
    const format = this.one(textFormats);
    const general = type === 'description' ? undefined : this.maybe(() => this.words());
    const generalFormat = general === undefined ? undefined : this.maybe(() => this.other(format));
    return make(type, {
      ...this.parts(type, format),
      name: this.maybe(() => this.words()),
      text: this.words(),
      format,
      tags: this.maybe(() => ['a', 'b]c']) ?? [],
      generalFeedback: general,
      generalFeedbackFormat: generalFormat,
    } as Partial<BankQuestion>);
  }

  private parts(type: BankType, format: TextFormat): Partial<BankQuestion> {
    if (type === 'single') return { options: this.list(() => this.option(format, this.one([0, 0, 0.5, 1]))) };
    if (type === 'multiple') return { options: this.list(() => this.option(format, this.fraction())) };
    if (type === 'truefalse') return { options: this.trueFalse(format) };
    if (type === 'short') return { answers: this.list(() => ({ text: this.words(), fraction: this.fraction(), ...this.feedback(format) })) };
    if (type === 'numerical') return { answers: this.list(() => this.number(format)) };
    return type === 'matching' ? { pairs: this.list(() => this.pair(format)) } : {};
  }

  private option(format: TextFormat, fraction: number): BankOption {
    const own = this.maybe(() => this.other(format));
    const { feedback, feedbackFormat } = this.feedback(format);
    return { text: this.words(), fraction, ...(feedback && { feedback }), ...(own && { format: own }), ...(feedbackFormat && { feedbackFormat }) };
  }

  private trueFalse(format: TextFormat): BankOption[] {
    const fraction = this.random(2);
    return [{ text: 'True', fraction, ...this.feedback(format) }, { text: 'False', fraction: 1 - fraction, ...this.feedback(format) }];
  }

  private number(format: TextFormat): BankAnswer {
    if (this.random(4) === 0) return { text: '*', fraction: this.one([0, 0, 0.5]), ...this.feedback(format) };
    const value = this.one([0, -3, 0.1, 1e21, 1e-9, 3.141592653589793, -12345.678]);
    return { value, tolerance: this.one([0, 0.5, 1e-7, 12]), fraction: this.fraction(), ...this.feedback(format) };
  }

  private pair(format: TextFormat): BankPair {
    if (this.random(4) === 0) return { stem: '', answer: this.words() };
    const own = this.maybe(() => this.other(format));
    return { stem: this.words(), answer: this.words(), ...(own && { format: own }) };
  }

  private feedback(format: TextFormat): Pick<BankOption, 'feedback' | 'feedbackFormat'> {
    const feedback = this.maybe(() => this.words());
    const own = feedback === undefined ? undefined : this.maybe(() => this.other(format));
    return { ...(feedback && { feedback }), ...(own && { feedbackFormat: own }) };
  }

  private words(): string {
    const hard = [
      'a', 'b', ' ', '  ', '\n', '\n\n', '\\', '\\\\', ':', '::', '#', '####', '=', '~', '{', '}', '-', '>', '->', '%', '%50%', '%1000%', '50%', '[html]',
      '[plain', ']', '[id:x]', '//', '$CATEGORY:', '*', '\\*', '\\n', '&&058;', 'TRUE', '1..5', '3:2', 'é', 'سعر', '😀', '\u00a0', '<b x="y">',
    ];
    const text = Array.from({ length: 1 + this.random(6) }, () => this.one(hard)).join('');
    return text.replace(/^[ \t\n\r\0\v]+|[ \t\n\r\0\v]+$/g, '') || 'x';
  }

  private fraction(): number {
    return this.one([1, 0, 0.5, -0.5, -1, 0.3333333, 1 / 3, -0.1, 0.05, 0.0000001, 0.9999999999999999]);
  }

  private list<Thing>(make: () => Thing): Thing[] {
    return Array.from({ length: 2 + this.random(3) }, make);
  }

  private other(format: TextFormat): TextFormat {
    return this.one(textFormats.filter((one) => one !== format));
  }

  private maybe<Thing>(make: () => Thing): Thing | undefined {
    return this.random(2) === 0 ? make() : undefined;
  }

  private one<Thing>(things: readonly Thing[]): Thing {
    return things[this.random(things.length)]!;
  }
}
