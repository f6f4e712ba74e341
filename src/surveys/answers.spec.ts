import { readSmall, smallSurvey } from '../../test/make/survey-file.js';
import { Flow, isAnswered, type Answers } from './answers.js';
import { ratingsIn } from './ratings.js';
import { questionsOf } from './survey.js';

const survey = readSmall(smallSurvey).read!.definition;
const flow = (answers: Answers) => new Flow(survey, answers, '2026-11-22');
const question = (id: string) => questionsOf(survey).find((one) => one.id === id)!;

describe('the way through a survey', () => {
  it.each<[string, Answers, string[]]>([
    ['nothing', {}, ['you', 'needs', 'order', 'end']],
    ['a business', { business: 'yes-open' }, ['you', 'work', 'needs', 'order', 'end']],
    ['a plan', { business: 'planned' }, ['you', 'needs', 'order', 'end']],
    ['no answer', { business: { missing: 'rather-not-say' } }, ['you', 'needs', 'order', 'end']],
  ])('with %s', (_what, answers, pages) => {
    expect(flow(answers).pages.map(({ id }) => id)).toEqual(pages);
  });

  it('counts what is not shown as not answered, and knows it again when it is shown', () => {
    const answers = { business: 'planned', hours: 40 };
    expect(flow(answers).valueOf('hours')).toBeNull();
    expect(flow(answers).valueOf('hours-a-year')).toBeNull();
    expect(flow({ ...answers, business: 'yes-open' }).valueOf('hours-a-year')).toBe(2000);
  });

  it('sends what is shown, and nothing that a later answer hid', () => {
    const answers = { business: 'planned', hours: 40, 'needs.literacy.ability': 2 };
    expect(flow(answers).counted).toEqual({ business: 'planned', 'needs.literacy.ability': 2 });
    expect(flow({ ...answers, business: 'yes-open' }).counted).toEqual({ ...answers, business: 'yes-open' });
  });

  it('applies a check once everything that it reads is answered', () => {
    expect(flow({ business: 'yes-open' }).brokenChecks(question('hours'))).toEqual([]);
    expect(flow({ business: 'yes-open', hours: 80 }).brokenChecks(question('hours'))).toEqual([]);
    expect(flow({ business: 'yes-open', hours: 81 }).brokenChecks(question('hours'))).toHaveLength(1);
  });

  it('takes a reason for an answer where there is none, and both parts of every line', () => {
    expect(isAnswered(question('business'), { business: { missing: 'rather-not-say' } })).toBe(true);
    const needs = { 'needs.literacy.importance': 4, 'needs.literacy.ability': 1, 'needs.creativity.importance': 2 };
    expect(isAnswered(question('needs'), needs)).toBe(false);
    expect(isAnswered(question('needs'), { ...needs, 'needs.creativity.ability': { missing: 'dont-know' } })).toBe(true);
  });

  it('reads ratings of competences, and passes over those of which she said nothing', () => {
    const answers: Answers = { 'needs.literacy.importance': 4, 'needs.literacy.ability': { missing: 'dont-know' } };
    expect(ratingsIn(flow(answers))).toEqual([{ competence: 'literacy', importance: 4, ability: null, steps: 4, chosen: null }]);
  });

  it('reads which of the rated things she put first, where she put any first', () => {
    const ranked = readSmall(smallSurvey.replace(/\{ id: money, label: Money \}/, '{ id: literacy, label: Money }').replace(/\{ id: time, label: Time \}/, '{ id: creativity, label: Time }')).read!.definition;
    const rated = { 'needs.literacy.importance': 4, 'needs.literacy.ability': 1, 'needs.creativity.importance': 4, 'needs.creativity.ability': 1 };
    const places = (first: Answers[string] | undefined) => ratingsIn(new Flow(ranked, { ...rated, ...(first !== undefined && { first }) }, '2026-11-22')).map(({ competence, chosen }) => [competence, chosen]);
    expect(places(['help', 'creativity'])).toEqual([['literacy', 0], ['creativity', 2]]);
    expect(places({ missing: 'dont-know' })).toEqual([['literacy', null], ['creativity', null]]);
    expect(places(undefined)).toEqual([['literacy', null], ['creativity', null]]);
    expect(ratingsIn(flow({ ...rated, first: ['money', 'time'] })).map(({ chosen }) => chosen)).toEqual([null, null]);
  });

  it('never shows a page that it did not show before because of an answer on it or after it', () => {
    for (const business of ['yes-open', 'planned', 'else']) {
      const before = flow({ business }).pages.map(({ id }) => id);
      const after = flow({ business, hours: 3, 'needs.literacy.importance': 1, worth: 2, agree: false }).pages.map(({ id }) => id);
      expect(after).toEqual(before);
    }
  });
});
