import { madeFrom, question, quiz } from '../../test/make/content.js';
import { readSmall } from '../../test/make/mistakes.js';
import { grade } from './grading.js';
import { rightResponse, type Question } from './question.js';
import type { QuizDefinition } from './quiz.js';

const path = 'courses/baking/costs/check.yaml';
const finnish = 'courses/baking/costs/check.fi.yaml';

function mistakesIn(text: string, beside: Record<string, string> = {}): string[] {
  const { mistakes } = readSmall({ [path]: text, ...beside });
  return mistakes.map((mistake) => mistake.replace('courses/baking/costs/', ''));
}

function definitionOf(text: string, beside: Record<string, string> = {}): QuizDefinition {
  const { content, mistakes } = readSmall({ [path]: text, ...beside });
  expect(mistakes).toEqual([]);
  return content.courses[0]!.modules[0]!.steps[1]!.step.content as QuizDefinition;
}

/** A quiz of one question: its lines stand from line 4 on. */
function one(...lines: string[]): string {
  return `title: Check\nquestions:\n- id: q\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

const typed = (kind: string, ...lines: string[]) => one(`kind: ${kind}`, 'text: What?', ...lines);
const options = (...texts: string[]) => ['options:', ...texts.map((text, index) => `- { id: ${'abcdef'[index]}, text: Option, ${text} }`)];

describe('a quiz that cannot be published', () => {
  it.each<[string, string, string[]]>([
    ['broken YAML', 'title: Check\nquestions: [', ['check.yaml:2: This is no YAML']],
    ['a text with a colon', 'title: Check: all\nquestions: []', ['check.yaml:1: A text with “: ” in it needs quotes']],
    ['a tab', 'title: Check\nquestions:\n\t- id: q', ['check.yaml:3: There is a tab in this line.']],
    ['an anchor', 'title: &t Check\nquestions: []', ['check.yaml:1: Anchors (&name) and aliases']],
    ['no questions', 'title: Check', ['check.yaml:1: “questions” is missing here.']],
    ['no question', 'title: Check\nquestions: []', ['check.yaml:2: This quiz has no questions.']],
    ['questions that are no list', 'title: Check\nquestions: { a: 1 }', ['check.yaml:2: “questions” should be a list']],
    ['two of one id', quiz('Check', question('q'), question('q')), ['check.yaml:10: There are two “q” in this list.']],
    ['an id with a space', quiz('Check', question('q r')), ['check.yaml:4: “id” is “q r”']],
    ['an unknown kind', typed('singel'), ['check.yaml:4: “kind” is “singel”. Did you mean “single”?']],
    ['an unknown key', typed('single', 'optoins: []', ...options('right: true', 'right: false')), ['check.yaml:6: “optoins” is not known here. Did you mean “options”?']],
    ['no text', one('kind: single', ...options('right: true', 'right: false')), ['check.yaml:3: “text” is missing here.']],
    ['HTML in a text', one('kind: single', 'text: A <i>cost</i>', ...options('right: true', 'right: false')), ['check.yaml:5: HTML is not accepted.']],
    ['HTML in an option', typed('single', 'options:', '- { id: a, text: "<b>x</b>", right: true }', '- { id: b, text: y }'), ['check.yaml:7: HTML is not accepted.']],
    ['a word of the glossary', one('kind: single', 'text: A [[margin]]', ...options('right: true', 'right: false')), ['check.yaml:5: Words of the glossary are explained in lessons only.']],
    ['an unknown competence', typed('single', 'competence: litaracy', ...options('right: true', 'right: false')), ['check.yaml:6: There is no competence “litaracy” in competences.yaml. Did you mean “literacy”?']],
    ['a module outside of placement', typed('single', 'module: costs', ...options('right: true', 'right: false')), ['check.yaml:6: Only the questions of the placement quiz name a module.']],
    ['no right option', typed('single', ...options('right: false', 'right: false')), ['check.yaml:6: No option is right.']],
    ['two right options of one', typed('single', ...options('right: true', 'right: true')), ['check.yaml:6: 2 options are the best one.']],
    ['no best weight', typed('single', ...options('weight: 50', 'weight: 0')), ['check.yaml:6: No option brings the whole mark.']],
    ['two best weights', typed('single', ...options('weight: 100', 'weight: 100')), ['check.yaml:6: 2 options are the best one.']],
    ['right and weight', typed('single', ...options('right: true', 'weight: 100')), ['check.yaml:6: Say either which options are right']],
    ['one option', typed('single', ...options('right: true')), ['check.yaml:6: “options” needs at least two.']],
    ['a weight too large', typed('single', ...options('weight: 100', 'weight: 101')), ['check.yaml:8: “weight” is 101, and should be from -100 to 100.']],
    ['no right option of several', typed('multiple', ...options('right: false', 'right: false')), ['check.yaml:6: No option is right.']],
    ['weights that do not add up', typed('multiple', ...options('weight: 50', 'weight: 40', 'weight: -50')), ['check.yaml:6: The weights above 0 add up to 90, and should add up to 100.']],
    ['an answer that is neither', typed('truefalse', 'answer: perhaps'), ['check.yaml:6: “answer” should be true or false.']],
    ['one pair', typed('matching', 'pairs:', '- { id: a, stem: A, answer: B }'), ['check.yaml:6: “pairs” needs at least two.']],
    ['a distractor with the id of a pair', typed('matching', 'pairs:', '- { id: a, stem: A, answer: B }', '- { id: b, stem: C, answer: D }', 'distractors: [{ id: a, answer: E }]'), ['check.yaml:9: “a” is the id of a pair too.']],
    ['one item', typed('ordering', 'items: [{ id: a, text: A }]'), ['check.yaml:6: “items” needs at least two.']],
    ['no right answer', typed('short', 'answers: [{ text: a, weight: 50 }]'), ['check.yaml:6: None of these answers brings the whole mark.']],
    ['no right number', typed('numerical', "answers: [{ value: '*', weight: 100 }]"), ['check.yaml:6: None of these answers brings the whole mark.']],
    ['a number that is none', typed('numerical', 'answers: [{ value: twelve }]'), ['check.yaml:6: “value” should be a number']],
    ['a tolerance below 0', typed('numerical', 'answers: [{ value: 1, tolerance: -1 }]'), ['check.yaml:6: “tolerance” is -1']],
    ['a gap without definition', one('kind: gap', 'text: A {{one}} and {{two}}', 'gaps: [{ id: one, answers: [{ text: a }] }]'), ['check.yaml:5: The gap {{two}} is not defined under “gaps”.']],
    ['a gap that is not in the text', one('kind: gap', 'text: A {{one}}', 'gaps:', '- { id: one, answers: [{ text: a }] }', '- { id: two, answers: [{ text: a }] }'), ['check.yaml:5: The gap “two” should stand once in the text, as {{two}}.']],
    ['a gap twice', one('kind: gap', 'text: A {{one}} {{one}}', 'gaps: [{ id: one, answers: [{ text: a }] }]'), ['check.yaml:5: The gap “one” should stand once in the text']],
    ['a gap of nothing', one('kind: gap', 'text: A {{one}}', 'gaps: [{ id: one }]'), ['check.yaml:6: The gap “one” needs “choices:” (a list to choose from) or “answers:” (typed).']],
    ['a gap with no right choice', one('kind: gap', 'text: A {{one}}', 'gaps: [{ id: one, choices: [{ id: a, text: A }, { id: b, text: B }] }]'), ['check.yaml:6: No option is right.']],
    ['hints that nobody sees', quiz('Check', question('q', 'hints: [Think.]')), ['check.yaml:7: Hints are shown only with “behaviour: interactive”.']],
    ['a pool that is too small', `title: Check\nrules: { draw: { words: 3 } }\nquestions:\n${question('q', 'pool: words')}`, ['check.yaml:2: 3 questions are to be drawn from the pool “words”, which has 1.']],
    ['a pool without questions', `title: Check\nrules: { draw: { wrods: 1 } }\nquestions:\n${question('q', 'pool: words')}`, ['check.yaml:2: No question says “pool: wrods”. Did you mean “words”?', 'check.yaml:7: Nothing is drawn from the pool “words”.']],
    ['practice that cannot be', `title: Check\nrules: { practice: 5 of 3 }\nquestions:\n${question('q')}`, ['check.yaml:2: “practice” is “5 of 3”']],
    ['a time that is none', `title: Check\nrules: { time: 20 minutes }\nquestions:\n${question('q')}`, ['check.yaml:2: “time” is “20 minutes”, and should be a time such as 20 min, 2 h or 1 d.']],
    ['an unknown rule', `title: Check\nrules: { tries: 3 }\nquestions:\n${question('q')}`, ['check.yaml:2: “tries” is not known here. It can be']],
    ['a pass of polls', `title: Check\nrules: { pass: 60 }\nquestions:\n- { id: q, kind: poll, text: How?, options: [{ id: a, text: A }, { id: b, text: B }] }`, ['check.yaml:2: Polls bring no marks']],
  ])('%s', (_name, text, expected) => {
    const mistakes = mistakesIn(text).toSorted();
    const begins = expected.toSorted();
    expect(mistakes.map((mistake, index) => mistake.slice(0, begins[index]?.length))).toEqual(begins);
  });

  it('asks every question of a placement quiz for a module, and every module for a question', () => {
    const placement = 'courses/baking/placement.yaml';
    expect(readSmall({ [placement]: quiz('Place', question('a'), question('b', 'module: cost')) }).mistakes).toEqual([
      `${placement}:3: No question is about the module “costs”, so nobody can skip it.`,
      `${placement}:4: Say which module a right answer lets a learner skip: “module: …”.`,
      `${placement}:13: This course has no module “cost”. Did you mean “costs”?`,
    ]);
  });
});

const every = `title: Check
intro: Ten *questions*.
rules: { behaviour: interactive, attempts: 3, wait: 1 h, grade: last, pass: 60, time: 20 min, shuffle: true, draw: { words: 1 }, review: marks }
questions:
- { id: single, kind: single, text: One?, hints: [Think.], feedback: So., competence: literacy, pool: words, mark: 2, penalty: 50, options: [{ id: a, text: A, right: true, feedback: Yes. }, { id: b, text: B }] }
- { id: multiple, kind: multiple, text: Two?, options: [{ id: a, text: A, right: true }, { id: b, text: B, right: true }, { id: c, text: C }] }
- { id: decisions, kind: multiple, rule: every-decision, text: Three?, options: [{ id: a, text: A, right: true }, { id: b, text: B }] }
- { id: truth, kind: truefalse, text: Four?, answer: false, feedback-true: No., feedback-false: Yes. }
- { id: pairs, kind: matching, text: Five?, pairs: [{ id: a, stem: S, answer: T }, { id: b, stem: U, answer: V }], distractors: [{ id: x, answer: W }] }
- { id: order, kind: ordering, text: Six?, items: [{ id: a, text: A }, { id: b, text: B }] }
- { id: word, kind: short, text: Seven?, answers: [{ text: margin, feedback: Yes. }, { text: '*', weight: 0 }] }
- { id: number, kind: numerical, text: Eight?, unit: €, answers: [{ value: 12.5, tolerance: 0.1, tolerance-kind: relative, feedback: Yes. }, { value: '*', weight: 0 }] }
- { id: filled, kind: gap, text: 'A {{one}} and {{two}}.', gaps: [{ id: one, choices: [{ id: a, text: A, right: true }, { id: b, text: B }] }, { id: two, answers: [{ text: b }] }] }
- { id: essay, kind: essay, text: Nine?, words: 100, guide: Costs. }
- { id: poll, kind: poll, text: Ten?, options: [{ id: a, text: A }, { id: b, text: B }] }
`;

const everyInFinnish = `${madeFrom(every)}title: Tarkista
intro: Kymmenen.
questions:
  single: { text: Yksi?, hints: [Mieti.], feedback: Niin., options: { a: { text: Aa, feedback: Kyllä. }, b: Bee } }
  multiple: { text: Kaksi?, options: { a: Aa, b: Bee, c: See } }
  decisions: { text: Kolme?, options: { a: Aa, b: Bee } }
  truth: { text: Neljä?, feedback-true: Ei., feedback-false: Kyllä. }
  pairs: { text: Viisi?, pairs: { a: { stem: Äs, answer: Tee }, b: { stem: Uu, answer: Vee } }, distractors: { x: { answer: Wee } } }
  order: { text: Kuusi?, items: { a: Aa, b: Bee } }
  word: { text: Seitsemän?, answers: [{ text: kate }] }
  number: { text: Kahdeksan?, answers: [{ feedback: Kyllä. }, {}] }
  filled: { text: '{{two}} ja {{one}}.', gaps: { one: { choices: { a: Aa, b: Bee } }, two: { answers: [{ text: bee }] } } }
  essay: { text: Yhdeksän?, guide: Kulut. }
  poll: { text: Kymmenen?, options: { a: Aa, b: Bee } }
`;

describe('a quiz', () => {
  it('reads every kind, and the right response to each earns the whole mark', () => {
    const { questions } = definitionOf(every);
    const grades = questions.map((one) => [one.id, rightResponse(one) && grade(one, rightResponse(one)!, { decimalSeparator: '.' }).fraction]);
    const right = ['single', 'multiple', 'decisions', 'truth', 'pairs', 'order', 'word', 'number', 'filled'].map((id) => [id, expect.closeTo(1, 9)]);
    expect(grades).toEqual([...right, ['essay', null], ['poll', null]]);
  });

  it('reads its rules', () => {
    expect(definitionOf(every).rules).toEqual({ behaviour: 'interactive', attempts: 3, waitMinutes: 60, grade: 'last', passPercent: 60, timeMinutes: 20, shuffle: true, draw: { words: 1 }, review: 'marks', practice: null });
    expect(definitionOf(quiz('Check', question('q')).replace(/rules.*\n/, 'rules: { practice: 3 of 5, wait: 2 d }\n')).rules).toEqual({ behaviour: 'deferred', attempts: null, waitMinutes: 2880, grade: 'best', passPercent: null, timeMinutes: null, shuffle: false, draw: {}, review: 'right', practice: { right: 3, of: 5 } });
  });

  it('reads the common parts of a question, and what is usual where they are left out', () => {
    const [single, multiple, , truth] = definitionOf(every).questions as [Question, Question, Question, Question];
    expect(single).toMatchObject({ language: 'en', text: { en: '<p>One?</p>' }, hints: [{ en: '<p>Think.</p>' }], feedback: { en: '<p>So.</p>' }, competence: 'literacy', pool: 'words', mark: 2, penalty: 0.5 });
    expect(multiple).toMatchObject({ mark: 1, penalty: 1 / 3, hints: [], options: [{ fraction: 0.5 }, { fraction: 0.5 }, { fraction: -0.5 }] });
    expect(truth).toMatchObject({ penalty: 1 });
  });

  it('reads a translation of every kind', () => {
    const { languages, title, questions } = definitionOf(every, { [finnish]: everyInFinnish });
    expect([languages, title]).toEqual([['en', 'fi'], { en: 'Check', fi: 'Tarkista' }]);
    expect(questions.map(({ text }) => text['fi'])).not.toContain(undefined);
    expect(questions[0]).toMatchObject({ hints: [{ fi: '<p>Mieti.</p>' }], options: [{ text: { en: 'A', fi: 'Aa' }, feedback: { fi: '<p>Kyllä.</p>' } }, { text: { fi: 'Bee' } }] });
    expect(questions[6]).toMatchObject({ answers: { en: [{ text: 'margin' }, { text: '*' }], fi: [{ text: 'kate', fraction: 1 }] } });
    expect(questions[7]).toMatchObject({ answers: [{ feedback: { en: '<p>Yes.</p>', fi: '<p>Kyllä.</p>' } }, { value: '*' }] });
    expect(questions[8]).toMatchObject({ gaps: [{ choices: [{ text: { fi: 'Aa' } }, {}] }, { answers: { fi: [{ text: 'bee' }] } }] });
  });

  it.each<[string, string, string]>([
    ['an unknown question', everyInFinnish.replace('  essay:', '  essai:'), 'check.fi.yaml:5: “essay” is not translated here.'],
    ['a missing option', everyInFinnish.replace(', c: See', ''), 'check.fi.yaml:7: “c” is not translated here.'],
    ['an unknown option', everyInFinnish.replace('c: See', 'c: See, d: Dee'), 'check.fi.yaml:7: “d” is not known here. Did you mean'],
    ['a missing text', everyInFinnish.replace('essay: { text: Yhdeksän?, ', 'essay: { '), 'check.fi.yaml:15: “text” is not translated here.'],
    ['a missing feedback', everyInFinnish.replace(', feedback: Niin.', ''), 'check.fi.yaml:6: “feedback” is not translated here.'],
    ['other hints', everyInFinnish.replace('[Mieti.]', '[Mieti., Laske.]'), 'check.fi.yaml:6: “hints” has 1 texts in the base file, and 2 here.'],
    ['a missing gap', everyInFinnish.replace('{{two}} ja {{one}}', '{{one}}'), 'check.fi.yaml:14: The gap “two” should stand once in the text, as {{two}}.'],
    ['a title that is no text', everyInFinnish.replace('title: Tarkista', 'title: [Tarkista]'), 'check.fi.yaml:3: “title” should be a text'],
  ])('names what is wrong with a translation: %s', (_name, text, expected) => {
    const [first] = mistakesIn(every, { [finnish]: text });
    expect(first?.slice(0, expected.length)).toBe(expected);
  });

  it('may be out of step with a translation that is stale', () => {
    const stale = everyInFinnish.replace(/source: .*/, 'source: 0123456789ab').replace('{{two}} ja {{one}}', '{{one}}').replace('  essay:', '  essai:');
    const { errors, content } = readSmall({ [path]: every, [finnish]: stale });
    expect(errors).toBe(0);
    expect((content.courses[0]!.modules[0]!.steps[1]!.step.content as QuizDefinition).languages).toEqual(['en', 'fi']);
  });

  it('counts a minute for a question and five for an essay, unless it says how long it takes', () => {
    const minutesOf = (text: string) => readSmall({ [path]: text }).content.courses[0]!.modules[0]!.steps[1]!.step.minutes;
    expect(minutesOf(every)).toBe(15);
    expect(minutesOf(`minutes: 30\n${every}`)).toBe(30);
  });
});
