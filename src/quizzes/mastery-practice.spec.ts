import { randomFrom } from '../platform/chance/chance.js';
import { answered, beginPractice, criterionOf, hinted, isMastered, practiseAgain, type Criterion, type MasteryModel } from './mastery-practice.js';

/** Answers by letter: r right, w wrong, m wrong and then mended, h with a hint and then right. */
const practised = (criterion: Criterion, answers: string) =>
  answers.split('').reduce((practice, letter, at) => {
    const showing = `showing ${at}`;
    if (letter === 'h') return answered(hinted(practice, showing), showing, true);
    const first = answered(practice, showing, letter === 'r');
    return letter === 'm' ? answered(first, showing, true) : first;
  }, beginPractice(criterion));

describe('a practice', () => {
  test.each<[number, number, string, number]>([
    [3, 5, '', 0],
    [3, 5, 'w', 0.001],
    [3, 5, 'r', 0.334],
    [3, 5, 'rr', 0.667],
    [3, 5, 'rrr', 1],
    [3, 5, 'rwrwr', 1],
    [3, 5, 'rwwrwr', 0.667], // the first one has left the last five
    [3, 5, 'rwwrwrr', 1],
    [3, 5, 'rrmmm', 0.667],
    [3, 5, 'hhhrr', 0.667],
    [3, 5, 'rhrhhhhhhr', 1], // hints take no place among the last five
    [2, 2, 'rwr', 0.5],
    [2, 2, 'rwrr', 1],
    [10, 10, 'rrrrrrrrrw', 0.9],
    [20, 20, 'rrrrrrrrrrr', 0.55],
    [999, 999, 'r'.repeat(998), 0.999],
    [1, 1, 'h', 0.001],
    [1, 1, 'm', 0.001],
    [1, 1, 'r', 1],
    [3, 5, 'rrrwwwww', 1],
  ])('%d of %d: %j brings %d', (right, of, answers, progress) => {
    const practice = practised({ right, of }, answers);
    expect(practice.progress).toBe(progress);
    expect(isMastered(practice)).toBe(progress === 1);
  });

  test('remembers how each first answer came', () => {
    expect(practised({ right: 3, of: 5 }, 'rwmh').showings.map((showing) => showing.came)).toEqual(['right', 'wrong', 'rectified', 'hinted']);
  });

  test('a later answer to the same showing changes nothing', () => {
    const once = answered(beginPractice({ right: 3, of: 5 }), 'a', true);
    expect(answered(once, 'a', false)).toBe(once);
    expect(hinted(once, 'a')).toBe(once);
    const helped = hinted(beginPractice({ right: 3, of: 5 }), 'a');
    expect(answered(helped, 'a', true)).toBe(helped);
  });

  test('progress only grows, is never above 1, and is 1 exactly when so many of the last so many were right once', () => {
    for (let game = 0; game < 200; game += 1) {
      const random = randomFrom(`practice ${game}`);
      const criterion = { right: 1 + random(4), of: 4 + random(4) };
      let letters = '';
      let before = 0;
      let wasMastered = false;
      for (let step = 0; step < 20; step += 1) {
        letters += 'rwmhr'[random(5)];
        const { progress } = practised(criterion, letters);
        const lastOnes = letters.replaceAll('h', '').slice(-criterion.of);
        wasMastered ||= lastOnes.replaceAll(/[wm]/g, '').length >= criterion.right;
        expect(progress).toBeGreaterThanOrEqual(Math.max(before, 0.001));
        expect(progress === 1).toBe(wasMastered);
        before = progress;
      }
    }
  });

  test('another practice begins only after a mastered one, by the criterion of today', () => {
    const begun = practised({ right: 3, of: 5 }, 'rr');
    expect(practiseAgain(begun, { right: 9, of: 10 })).toBe(begun);
    expect(practiseAgain(answered(begun, 'last', true), { right: 9, of: 10 })).toEqual({ criterion: { right: 9, of: 10 }, showings: [], progress: 0 });
  });
});

describe('criterionOf', () => {
  test.each<[MasteryModel, Criterion]>([
    ['all', { right: 8, of: 8 }],
    [{ inARow: 2 }, { right: 2, of: 2 }],
    [{ inARow: 10 }, { right: 10, of: 10 }],
    [{ right: 3, of: 5 }, { right: 3, of: 5 }],
  ])('%j of eight questions', (model, criterion) => {
    expect(criterionOf(model, 8)).toEqual(criterion);
  });

  test.each<[MasteryModel, number]>([
    [{ right: 6, of: 5 }, 8],
    [{ right: 0, of: 5 }, 8],
    [{ right: 1.5, of: 5 }, 8],
    [{ inARow: 0 }, 8],
    ['all', 0],
    ['all', 1000],
  ])('refuses %j of %d questions', (model, questions) => {
    expect(() => criterionOf(model, questions)).toThrow(RangeError);
  });
});
