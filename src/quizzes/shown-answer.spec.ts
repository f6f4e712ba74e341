import { makeQuestion } from '../../test/make/question.js';
import { answerLines, rightLines } from './shown-answer.js';

const wording = { languages: ['en'], yes: 'True', no: 'False', choose: 'Choose …' };

describe('an order in words', () => {
  const question = makeQuestion('ordering', { items: ['Mix', 'Bake', 'Sell'].map((en) => ({ id: en.toLowerCase(), text: { en } })) });
  const orders = { items: ['sell', 'bake', 'mix'] };
  const linesOf = (places: Record<string, number>) => answerLines(question, { places }, orders, wording).map((line) => ('html' in line ? line.html : ''));

  it.each<[string, Record<string, number>, string[]]>([
    ['all places', { mix: 2, bake: 1, sell: 3 }, ['1. Bake', '2. Mix', '3. Sell']],
    ['one place alone', { mix: 3 }, ['3. Mix']],
    ['the same place for all, as on her sheet and not in the right order', { mix: 1, bake: 1, sell: 1 }, ['1. Sell', '1. Bake', '1. Mix']],
    ['no place', {}, []],
  ])('says which thing got which place: %s', (_name, places, expected) => {
    expect(linesOf(places)).toEqual(expected);
  });

  it('is said of the right order in the same way', () => {
    expect(rightLines(question, orders, wording)).toEqual([{ html: '1. Mix' }, { html: '2. Bake' }, { html: '3. Sell' }]);
  });
});
