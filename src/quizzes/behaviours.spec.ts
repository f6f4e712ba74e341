import { randomFrom } from '../platform/chance/chance.js';
import { makeOptions, makeQuestion, oneOfEachKind } from '../../test/make/question.js';
import * as behaviours from './behaviours.js';
import type { Behaviour, QuestionState } from './behaviours.js';
import { emptyResponse, rightResponse, type Question, type Response } from './question.js';

const settings = { decimalSeparator: '.' } as const;
const hints = (count: number) => Array.from({ length: count }, (_, at) => ({ en: `Hint ${at + 1}` }));

/** A question and its state, followed by what is done with it. */
class Sitting {
  constructor(readonly question: Question, readonly state: QuestionState) {}

  static of(question: Question, behaviour: Behaviour) {
    return new Sitting(question, behaviours.start(question, behaviour));
  }

  save = (response: Response) => new Sitting(this.question, behaviours.save(this.state, response));
  check = (response: Response) => new Sitting(this.question, behaviours.check(this.question, this.state, response, settings));
  tryAgain = () => new Sitting(this.question, behaviours.tryAgain(this.question, this.state, settings));
  finish = () => new Sitting(this.question, behaviours.finish(this.question, this.state, settings));
  mark = (fraction: number) => new Sitting(this.question, behaviours.markByHand(this.question, this.state, { fraction, comment: 'Well.' }));
  regrade = (question: Question) => new Sitting(question, behaviours.regrade(question, this.state, settings));
  status = () => behaviours.statusOf(this.question, this.state, settings);
  fraction = () => behaviours.outcomeOf(this.state)?.fraction;
  triesLeft = () => behaviours.triesLeft(this.question, this.state);
  hint = () => behaviours.hintOf(this.question, this.state)?.['en'];
}

const right = { option: 'a' };
const half = { option: 'b' };
const wrong = { option: 'c' };
const choice = (but: { hints?: ReturnType<typeof hints>; penalty?: number } = {}, ...fractions: number[]) =>
  makeQuestion('single', { options: makeOptions(...(fractions.length ? fractions : [1, 0.5, 0])) }, but);

describe('deferred', () => {
  test('tells nothing until the attempt is finished', () => {
    const saved = Sitting.of(choice(), 'deferred').save(right);
    expect([saved.status(), saved.fraction()]).toEqual(['saved', undefined]);
    expect([saved.finish().status(), saved.finish().fraction()]).toEqual(['right', 1]);
  });

  test('grades the last answer', () => {
    const sitting = Sitting.of(choice(), 'deferred').save(right).save(wrong).save(half).finish();
    expect([sitting.status(), sitting.fraction()]).toEqual(['partial', 0.5]);
  });

  test('nothing to grade is unanswered and brings 0', () => {
    expect(Sitting.of(choice(), 'deferred').finish().state.outcome).toEqual({ fraction: 0, state: 'unanswered' });
    expect(Sitting.of(choice(), 'deferred').save(right).save({}).finish().state.outcome).toEqual({ fraction: 0, state: 'unanswered' });
  });

  test('a half answered question is graded as it stands', () => {
    const { question } = oneOfEachKind().find((one) => one.question.kind === 'matching')!;
    expect(Sitting.of(question, 'deferred').save({ matches: { a: 'a' } }).finish().state.outcome).toEqual({ fraction: 0.5, state: 'partial' });
  });

  test('Check only saves', () => {
    const sitting = Sitting.of(choice(), 'deferred').check(wrong);
    expect([sitting.status(), sitting.state.phase, sitting.state.response]).toEqual(['saved', 'open', wrong]);
  });

  test('no penalty is taken, and a negative fraction stays one', () => {
    expect(Sitting.of(choice({ hints: hints(2) }, 1, -0.5), 'deferred').save({ option: 'b' }).finish().fraction()).toBe(-0.5);
  });
});

describe('immediate', () => {
  test.each<[Response, string, number]>([[right, 'right', 1], [half, 'partial', 0.5], [wrong, 'wrong', 0]])('%j is graded at once as %s', (response, status, fraction) => {
    const sitting = Sitting.of(choice(), 'immediate').check(response);
    expect([sitting.status(), sitting.fraction(), sitting.triesLeft()]).toEqual([status, fraction, 0]);
  });

  test('there is one try, hints or not', () => {
    const sitting = Sitting.of(choice({ hints: hints(2) }), 'immediate').check(wrong);
    expect([sitting.state.phase, sitting.hint()]).toEqual(['finished', undefined]);
  });

  test('is read-only afterwards', () => {
    const { state, question } = Sitting.of(choice(), 'immediate').check(wrong);
    expect(behaviours.save(state, right)).toBe(state);
    expect(behaviours.check(question, state, right, settings)).toBe(state);
    expect(behaviours.tryAgain(question, state, settings)).toBe(state);
  });

  test('an incomplete answer is kept and costs nothing', () => {
    const sitting = Sitting.of(choice(), 'immediate').check({});
    expect([sitting.status(), sitting.triesLeft(), sitting.fraction()]).toEqual(['incomplete', 1, undefined]);
    expect(sitting.check(right).status()).toBe('right');
  });

  test('what was saved and never checked counts at the end', () => {
    expect(Sitting.of(choice(), 'immediate').save(right).finish().fraction()).toBe(1);
  });
});

describe('interactive', () => {
  const threeTries = choice({ hints: hints(2) });

  // The published marks for a penalty of one third: right at the first, second, third try; half right at the second.
  test.each<[Response[], number]>([
    [[right], 1],
    [[wrong, right], 0.6666667],
    [[wrong, wrong, right], 0.3333333],
    [[wrong, wrong, wrong], 0],
    [[wrong, wrong, half], 0],
  ])('%j brings %d', (responses, fraction) => {
    const [first, ...others] = responses;
    const start = Sitting.of(threeTries, 'interactive').check(first!);
    const sitting = others.reduce((so, response) => so.tryAgain().check(response), start);
    expect(sitting.state.phase).toBe('finished');
    expect(sitting.fraction()).toBeCloseTo(fraction, 7);
  });

  test('half right at the second and last try brings 0.1666667', () => {
    const sitting = Sitting.of(choice({ hints: hints(1) }), 'interactive').check(wrong).tryAgain().check(half);
    expect([sitting.state.phase, sitting.status()]).toEqual(['finished', 'partial']);
    expect(sitting.fraction()).toBeCloseTo(0.1666667, 7);
  });

  test('a wrong answer shows its hint, and only Try again goes on', () => {
    const sitting = Sitting.of(threeTries, 'interactive').check(wrong);
    expect([sitting.status(), sitting.triesLeft(), sitting.hint(), sitting.fraction()]).toEqual(['try-again', 2, 'Hint 1', undefined]);
    expect(behaviours.save(sitting.state, right)).toBe(sitting.state);
    expect(behaviours.check(threeTries, sitting.state, right, settings)).toBe(sitting.state);
    const again = sitting.tryAgain();
    expect([again.status(), again.triesLeft(), again.hint(), again.state.response]).toEqual(['saved', 2, undefined, wrong]);
    expect(again.check(wrong).hint()).toBe('Hint 2');
  });

  test('a half right answer is tried again too', () => {
    expect(Sitting.of(threeTries, 'interactive').check(half).status()).toBe('try-again');
  });

  test('blank is refused and uses no try, before and after a hint', () => {
    const question = makeQuestion('short', { answers: { en: [{ text: 'margin', fraction: 1 }] }, matchCase: false }, { hints: hints(2) });
    const blank = Sitting.of(question, 'interactive').check({ text: '' });
    expect([blank.status(), blank.triesLeft()]).toEqual(['incomplete', 3]);
    const again = blank.check({ text: 'price' }).tryAgain().check({ text: '' });
    expect([again.status(), again.triesLeft()]).toEqual(['incomplete', 2]);
    expect(again.check({ text: 'margin' }).fraction()).toBeCloseTo(0.6666667, 7);
  });

  test('a number that cannot be read uses no try', () => {
    const question = makeQuestion('numerical', { answers: [{ value: 3, tolerance: 0, toleranceKind: 'nominal', fraction: 1 }] }, { hints: hints(1) });
    expect(Sitting.of(question, 'interactive').check({ text: 'many' }).triesLeft()).toBe(2);
  });

  test('finishing at a hint grades the answer that was checked, without paying for the next try', () => {
    expect(Sitting.of(threeTries, 'interactive').check(wrong).finish().state.outcome).toEqual({ fraction: 0, state: 'wrong' });
    expect(Sitting.of(threeTries, 'interactive').check(half).finish().fraction()).toBe(0.5);
    expect(Sitting.of(threeTries, 'interactive').check(wrong).tryAgain().check(half).finish().fraction()).toBeCloseTo(0.1666667, 7);
  });

  test('finishing with a saved answer grades it as one more try', () => {
    const sitting = Sitting.of(threeTries, 'interactive').check(wrong).tryAgain().save(right).finish();
    expect([sitting.status(), sitting.fraction()]).toEqual(['right', expect.closeTo(2 / 3, 7)]);
  });

  test('without hints there is one try', () => {
    expect(Sitting.of(choice(), 'interactive').check(wrong).status()).toBe('wrong');
  });

  test('of several ticks the wrong ones are cleared, unless more are ticked than are right', () => {
    const question = makeQuestion('multiple', { rule: 'weights', options: makeOptions(0.5, 0.5, -1, -1) }, { hints: hints(2) });
    const checked = (options: string[]) => Sitting.of(question, 'interactive').check({ options });
    expect(checked(['a', 'c']).tryAgain().state.response).toEqual({ options: ['a'] });
    expect(checked(['a', 'b', 'c']).tryAgain().state.response).toEqual({ options: ['a', 'b', 'c'] });
    expect(checked(['a', 'c']).tryAgain().finish().fraction()).toBeCloseTo(0.5 - 1 / 3, 12);
  });
});

describe('interactive with count-back', () => {
  const pairs = ['a', 'b', 'c', 'd'].map((id) => ({ id, stem: { en: id }, answer: { en: `To ${id}` } }));
  const question = makeQuestion('matching', { pairs, distractors: [] }, { hints: hints(2) });
  const matched = (choices: string) => ({ matches: Object.fromEntries(choices.split('').map((choice, at) => [pairs[at]!.id, choice])) });

  test('each stem pays for its own tries', () => {
    // Stem a right at once; b right, spoilt, right; c right at the second; d never: 1, 1/3, 2/3, 0.
    const sitting = Sitting.of(question, 'interactive').check(matched('abdc')).tryAgain().check(matched('adcb')).tryAgain().check(matched('abca'));
    expect(sitting.status()).toBe('partial');
    expect(sitting.fraction()).toBeCloseTo(0.5, 12);
  });

  test('right at the second try throughout costs one penalty', () => {
    const sitting = Sitting.of(question, 'interactive').check(matched('badc')).tryAgain().check(matched('abcd'));
    expect([sitting.status(), sitting.fraction()]).toEqual(['right', expect.closeTo(2 / 3, 12)]);
  });

  test('the right pairs stay, and finishing then keeps what they earned', () => {
    const again = Sitting.of(question, 'interactive').check(matched('abdc')).tryAgain();
    expect(again.state.response).toEqual({ matches: { a: 'a', b: 'b' } });
    expect(again.finish().fraction()).toBe(0.5);
    expect(Sitting.of(question, 'interactive').check(matched('abdc')).finish().fraction()).toBe(0.5);
  });
});

describe('essays and polls', () => {
  const essay = makeQuestion('essay', {});
  const poll = makeQuestion('poll', { options: makeOptions(0, 0) });

  test.each<Behaviour>(['deferred', 'immediate', 'interactive'])('are never checked at once (%s)', (behaviour) => {
    const written = Sitting.of(essay, behaviour).check({ text: 'Bread.' });
    expect([written.status(), written.finish().status(), written.finish().fraction()]).toEqual(['saved', 'needs-marking', null]);
    const chosen = Sitting.of(poll, behaviour).check({ option: 'a' });
    expect([chosen.status(), chosen.finish().status(), chosen.finish().fraction()]).toEqual(['saved', 'answered', null]);
  });

  test('a person marks an essay', () => {
    const marked = Sitting.of(essay, 'deferred').save({ text: 'Bread.' }).finish().mark(0.75);
    expect([marked.status(), marked.fraction()]).toEqual(['partial', 0.75]);
  });

  test('a poll cannot be marked, nor a question that is not finished', () => {
    expect(Sitting.of(poll, 'deferred').finish().mark(1).state.manual).toBeNull();
    expect(Sitting.of(essay, 'deferred').save({ text: 'Bread.' }).mark(1).state.manual).toBeNull();
  });

  test.each([-0.1, 1.1, Number.NaN])('refuses a mark of %d', (fraction) => {
    expect(() => Sitting.of(essay, 'deferred').finish().mark(fraction)).toThrow(RangeError);
  });
});

describe('regrade', () => {
  const original = choice({ hints: hints(2) }, 1, 0, 0);
  const corrected = choice({ hints: hints(2) }, 0, 1, 0);
  const softer = choice({ hints: hints(2) }, 0.6666667, 1, 0);

  test('grades the same answers by the corrected key', () => {
    const sitting = Sitting.of(original, 'deferred').save({ option: 'b' }).finish();
    expect([sitting.fraction(), sitting.regrade(corrected).fraction()]).toEqual([0, 1]);
  });

  test('a person’s mark stays', () => {
    const sitting = Sitting.of(original, 'interactive').check({ option: 'b' }).tryAgain().check({ option: 'a' }).finish();
    expect(sitting.fraction()).toBeCloseTo(0.6666667, 7);
    const marked = sitting.mark(0.5).regrade(corrected);
    expect([marked.status(), marked.fraction(), marked.state.outcome]).toEqual(['partial', 0.5, { fraction: 1, state: 'right' }]);
  });

  test('an open attempt goes on where the answer is not right any more', () => {
    const sitting = Sitting.of(original, 'interactive').check({ option: 'a' }).regrade(softer);
    expect([sitting.status(), sitting.triesLeft()]).toEqual(['try-again', 2]);
    expect(sitting.tryAgain().check({ option: 'b' }).fraction()).toBeCloseTo(2 / 3, 7);
  });

  test('a finished attempt stays finished', () => {
    const sitting = Sitting.of(original, 'interactive').check({ option: 'a' }).finish().regrade(softer);
    expect([sitting.status(), sitting.fraction()]).toEqual(['partial', 0.6666667]);
  });

  test('tries after the one that is right now do not count', () => {
    const sitting = Sitting.of(original, 'interactive').check({ option: 'b' }).tryAgain().check({ option: 'c' }).tryAgain().check({ option: 'a' });
    expect(sitting.fraction()).toBeCloseTo(1 / 3, 12);
    expect(sitting.regrade(corrected).state).toMatchObject({ outcome: { fraction: 1, state: 'right' }, response: { option: 'b' } });
  });

  test('an option that the correction removed is still an answer, and brings nothing', () => {
    const sitting = Sitting.of(original, 'immediate').check({ option: 'c' }).regrade(choice({}, 1, 0));
    expect([sitting.status(), sitting.fraction()]).toEqual(['wrong', 0]);
  });
});

describe('whatever is done', () => {
  const questions: Question[] = oneOfEachKind().map(({ question }) => ({ ...question, hints: hints(2) }));
  const pick = <Thing>(things: readonly Thing[], random: (below: number) => number) => things[random(things.length)]!;

  const play = (question: Question, behaviour: Behaviour, responses: Response[], seed: string, visit: (before: Sitting, after: Sitting) => void) => {
    const random = randomFrom(seed);
    let sitting = Sitting.of(question, behaviour);
    for (let step = 0; step < 12; step += 1) {
      const before = sitting;
      const does = [before.save, before.check, before.check, before.tryAgain, ...(step > 8 ? [before.finish] : [])];
      sitting = pick(does, random)(pick(responses, random));
      visit(before, sitting);
    }
    return sitting;
  };

  const games = oneOfEachKind().flatMap(({ wrong: wrongResponse }, at) =>
    (['deferred', 'immediate', 'interactive'] as const).map((behaviour) => {
      const question = questions[at]!;
      return [question.kind, behaviour, question, [wrongResponse, rightResponse(question)!, emptyResponse(question)]] as const;
    }),
  );

  test.each(games)('%s, %s: the state is lawful, plain, and followed again by a regrade', (_kind, behaviour, question, responses) => {
    for (let game = 0; game < 5; game += 1) {
      const end = play(question, behaviour, [...responses], `game ${game}`, (before, after) => {
        if (before.state.phase === 'finished') expect({ ...after.state, log: [] }).toEqual({ ...before.state, log: [] });
        expect(after.state.tries.length).toBeLessThanOrEqual(behaviour === 'interactive' ? 3 : 1);
        expect(after.state.outcome === null).toBe(after.state.phase !== 'finished');
        expect(after.fraction() ?? 0).toBeLessThanOrEqual(1);
        expect(after.regrade(question).state).toEqual(after.state);
        expect(behaviours.finishedWith(after.state, after.finish().state.outcome!)).toEqual(after.finish().state);
      });
      expect(JSON.parse(JSON.stringify(end.state))).toEqual(end.state);
    }
  });

  test('a correction taken back takes the regrade back', () => {
    const original = choice({ hints: hints(2) }, 1, 0.5, 0);
    const corrected = choice({ hints: hints(1) }, 0, 1, 0.5);
    for (let game = 0; game < 60; game += 1) {
      const end = play(original, 'interactive', [right, half, wrong, {}], `undo ${game}`, () => undefined);
      const back = end.regrade(corrected).regrade(original);
      expect({ ...back.state, incomplete: false }).toEqual({ ...end.state, incomplete: false });
    }
  });
});
