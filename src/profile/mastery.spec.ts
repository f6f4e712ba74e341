import { answerTells, difficultyAfter, logit, masteryOf, sigmoid, type Evidence } from './mastery.js';

const answer = (fraction: number, own: Partial<Evidence> = {}): Evidence => ({ fraction, guess: 0, difficulty: 0, share: 1, first: true, daysAgo: 0, ...own });

it('is what she says of herself where no quiz says anything', () => {
  for (const prior of [0, 1 / 3, 2 / 3, 1]) expect(masteryOf(prior, [])).toEqual({ mastery: prior, uncertainty: Math.sqrt((prior * (1 - prior)) / 3), weight: 0, answers: 0, right: 0, expected: prior, taken: prior, alone: prior });
});

it('moves by the surprise of each answer, by hand', () => {
  // Ability 0, expected 1/2: one right answer moves it by 1/2, the next by K(1)·(1 − σ(0.5)).
  const second = 0.5 + (1 - sigmoid(0.5)) / 1.05;
  expect(masteryOf(0.5, [answer(1)]).mastery).toBeCloseTo((2 * 0.5 + sigmoid(0.5)) / 3, 12);
  expect(masteryOf(0.5, [answer(1), answer(1)]).mastery).toBeCloseTo((2 * 0.5 + 2 * sigmoid(second)) / 4, 12);
});

it('expects more of who may guess, so that a right guess says less and a wrong one more', () => {
  const plain = masteryOf(0.5, [answer(1)]).mastery;
  expect(masteryOf(0.5, [answer(1, { guess: 0.25 })]).mastery).toBeLessThan(plain);
  expect(masteryOf(0.5, [answer(0, { guess: 0.25 })]).mastery).toBeLessThan(masteryOf(0.5, [answer(0)]).mastery);
});

it('counts a repeated question three tenths, and an old answer half after half a year', () => {
  expect(masteryOf(0.5, [answer(1, { first: false })]).weight).toBeCloseTo(0.3, 12);
  expect(masteryOf(0.5, [answer(1, { daysAgo: 180 })]).weight).toBeCloseTo(0.5, 12);
  expect(masteryOf(0.2, [answer(1, { daysAgo: 36_000 })]).mastery).toBeCloseTo(0.2, 9);
});

it('counts an answer that is about several things for its share of each', () => {
  expect(masteryOf(0.5, [answer(1, { share: 0.3 })]).weight).toBeCloseTo(0.3, 12);
  expect(masteryOf(0.5, [answer(1, { share: 0.3 })]).mastery).toBeLessThan(masteryOf(0.5, [answer(1)]).mastery);
  expect(difficultyAfter(0, 0, 0, answer(0, { share: 0.3 }))).toBeCloseTo(0.3 / 2, 12);
});

it('tells how many answers there were, and how many of them were right', () => {
  expect(masteryOf(0.5, [answer(1), answer(2 / 3), answer(0), answer(1 / 3 + 1 / 3 + 1 / 3)])).toMatchObject({ answers: 4, right: 2 });
});

it('takes half an answer for half', () => {
  expect(masteryOf(0.5, [answer(0.5)]).mastery).toBeCloseTo(0.5, 12);
});

it('finds a question harder when somebody good gets it wrong, and stays where the answer was expected', () => {
  expect(difficultyAfter(0, 0, 2, answer(0))).toBeCloseTo(sigmoid(2), 12);
  expect(difficultyAfter(0, 20, 2, answer(0))).toBeCloseTo(sigmoid(2) / 2, 12);
  expect(difficultyAfter(1, 5, 1, answer(0.5))).toBe(1);
});

it('stays between 0 and 1, rises with right answers and falls with wrong ones', () => {
  for (const prior of [0, 0.1, 0.5, 0.9, 1]) {
    let [up, down] = [masteryOf(prior, []), masteryOf(prior, [])];
    for (let count = 1; count <= 30; count += 1) {
      const [better, worse] = [masteryOf(prior, Array<Evidence>(count).fill(answer(1))), masteryOf(prior, Array<Evidence>(count).fill(answer(0)))];
      if (prior <= 0.5) expect(better.mastery).toBeGreaterThan(up.mastery);
      if (prior >= 0.5) expect(worse.mastery).toBeLessThan(down.mastery);
      for (const { mastery, uncertainty } of [better, worse]) expect(mastery >= 0 && mastery <= 1 && uncertainty >= 0 && uncertainty <= 0.5).toBe(true);
      [up, down] = [better, worse];
    }
  }
});

it('undoes a logit by a sigmoid', () => {
  for (const share of [0.05, 0.3, 0.95]) expect(sigmoid(logit(share))).toBeCloseTo(share, 12);
});

it('knows what one answer tells near an ability, by hand', () => {
  // No guessing, in the middle: slope 1/4, variance 1/4; score 1/4·(1 − 1/2)/(1/4), information (1/4)²/(1/4).
  const plain = answerTells(0, answer(1));
  expect(plain.score).toBeCloseTo(0.5, 12);
  expect(plain.information).toBeCloseTo(0.25, 12);
  // Where one of four may be guessed: share 5/8, slope 3/16.
  const guessed = answerTells(0, answer(0, { guess: 0.25 }));
  expect(guessed.score).toBeCloseTo(((3 / 16) * (-5 / 8)) / (15 / 64), 12);
  expect(guessed.information).toBeCloseTo((3 / 16) ** 2 / (15 / 64), 12);
  expect(answerTells(0, answer(1, { first: false })).information).toBeCloseTo(0.3 / 4, 12);
});
