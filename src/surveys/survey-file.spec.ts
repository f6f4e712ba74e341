import { createHash } from 'node:crypto';
import { readSmall, smallSurvey } from '../../test/make/survey-file.js';

const line = (text: string, inside = smallSurvey) => inside.split('\n').findIndex((one) => one.includes(text)) + 1;
const changed = (from: string, to: string) => {
  if (!smallSurvey.includes(from)) throw new Error(`The survey has no ${from}`);
  return smallSurvey.replace(from, to);
};
const mistakesIn = (text: string, translations: Record<string, string> = {}) => readSmall(text, translations).mistakes;
const head = (status = 'reviewed') => `source: ${createHash('sha256').update(smallSurvey).digest('hex').slice(0, 12)}\nstatus: ${status}\n`;

const finnish = `
title: Mitä tarvitset?
intro: Kysymme muutaman asian.
thanks: Kiitos!
pages:
  you:
    title: Sinusta
    questions:
      business: { text: Onko sinulla yritys?, options: { yes-open: On, planned: Suunnittelen, else: Jotain muuta } }
      business-name: { text: Mikä sen nimi on? }
  work:
    questions:
      hours: { text: 'Montako tuntia viikossa teet työtä yrityksessä {business-name}?', unit: tuntia, checks: { rest: Katso luku uudelleen. } }
      since: { text: Mistä lähtien se on ollut auki? }
      sells: { text: Missä myyt?, options: { market: Torilla, online: Verkossa, nowhere: En vielä missään } }
  needs:
    questions:
      needs: { text: Kuinka tärkeää se on ja kuinka hyvin osaat?, competences: { literacy: Kulujen laskeminen, creativity: Ideoiden keksiminen } }
  order:
    questions:
      first: { text: Mikä on ensin?, options: { money: Raha, time: Aika, help: Apu } }
      worth: { text: Kuinka iloinen olet?, from-label: En yhtään, to-label: Hyvin }
  end:
    questions:
      explain: { text: 'Säilytämme tämän **turvassa**.' }
      agree: { text: Saammeko kysyä uudelleen? }
      story: { text: Kerro lisää. }
`;

describe('a survey file', () => {
  it('tells a survey, with conditions understood and texts rendered', () => {
    const { read, mistakes } = readSmall(smallSurvey);
    expect(mistakes).toEqual([]);
    const { definition } = read!;
    expect(definition.pages.map(({ id }) => id)).toEqual(['you', 'work', 'needs', 'order', 'end']);
    expect(definition.pages[1]!.showIf).toEqual(['=', ['variable', 'business'], ['value', 'yes-open']]);
    expect(definition.intro).toEqual({ en: '<p>We ask a few things.</p>' });
    expect(definition.languages).toEqual(['en']);
  });

  it('is offered in a language in which nothing is missing', () => {
    const { read, mistakes } = readSmall(smallSurvey, { fi: head() + finnish });
    expect(mistakes).toEqual([]);
    expect(read!.definition.languages).toEqual(['en', 'fi']);
  });

  it('is offered in no language in which a label is missing: nobody ever meets a blank one', () => {
    const holed = finnish.replace(', help: Apu', '');
    expect(mistakesIn(smallSurvey, { fi: head() + holed })).toEqual([expect.stringContaining('“help” is not translated here.')]);
    const stale = readSmall(smallSurvey, { fi: 'source: 0123456789ab\nstatus: reviewed\n' + holed });
    expect(stale.read!.definition.languages).toEqual(['en']);
    expect(readSmall(smallSurvey, { fi: head('draft') + finnish }).read!.definition.languages).toEqual(['en']);
  });

  it.each<[string, string, string, string]>([
    ['a variable that comes later', "show-if: business = 'yes-open'\n        required", "show-if: hours > 2\n        required", 'There is no variable “hours” before this place.'],
    ['an option that there is not', "show-if: business = 'yes-open'\n    questions", "show-if: business = 'open'\n    questions", '“open” is none of the options. It can be yes-open, planned, else.'],
    ['a condition that is none', 'valid: hours <= 80', 'valid: hours + 80', 'This is neither true nor false. Compare it with something: staff > 2.'],
    ['a condition that breaks off', 'valid: hours <= 80', 'valid: hours <=', 'The expression breaks off: something is missing at its end. (after “hours <=”)'],
    ['a sum that goes round in a circle', '{ id: hours-a-year, is: hours * 50 }', '{ id: hours-a-year, is: hours-a-year + 1 }', 'This goes round in a circle: “hours-a-year” → “hours-a-year”. Work one of them out of answers alone.'],
    ['sums that go round in a circle', '{ id: hours-a-year, is: hours * 50 }', '{ id: a, is: hours + b }\n  - { id: b, is: a * 2 }', 'This goes round in a circle: “a” → “b” → “a”.'],
    ['a sum of something that there is not', '{ id: hours-a-year, is: hours * 50 }', '{ id: a, is: minutes + 1 }', 'There is no variable “minutes” before this place.'],
    ['a sum of what is no number', '{ id: hours-a-year, is: hours * 50 }', '{ id: hours-a-year, is: since * 50 }', '“*” takes a number, and this is a day.'],
    ['a name that stands twice', 'id: worth', 'id: first', 'There are two “first” in this list. Give one of them another id.'],
    ['a name in a text that is not known', '{business-name}?', '{name}?', '“{name}” stands in a text, and there is no variable of this name before it.'],
    ['a text that takes in its own answer', 'text: What comes first?', "text: 'What comes first, {first}?'", '“{first}” stands in a text'],
    ['a competence that there is not', 'id: creativity', 'id: creativty', 'There is no competence “creativty” in competences.yaml. Did you mean “creativity”?'],
    ['an option with a reserved name', 'id: nowhere,', 'id: dont-know,', '“dont-know” is offered by “no-answer: [dont-know]”. Remove this option.'],
    ['a day that is none', "latest: '2026-11-22'", 'latest: tomorrow', '“latest” is “tomorrow”, and should be a day such as 2026-09-01.'],
    ['days that are turned round', "latest: '2026-11-22'", "earliest: '2026-11-23'\n        latest: '2026-11-22'", 'No day is left: “earliest” is 2026-11-23 and “latest” is 2026-11-22.'],
    ['an option that stands alone where only one is chosen', 'id: planned,', 'id: planned, exclusive: true,', '“exclusive” is not known here.'],
    ['words of her own beside something to rank', 'id: help,', 'id: help, other: true,', '“other” is not known here.'],
    ['a next survey that there is not', 'minutes: 5', 'minutes: 5\nnext: nothing', 'There is no other survey “nothing”.'],
    ['a survey that leads to itself', 'minutes: 5', 'minutes: 5\nnext: small', 'There is no other survey “small”.'],
    ['a word that feedback cannot be about', 'minutes: 5', 'minutes: 5\nabout: people', '“about” is “people”.'],
    ['a number that is turned round', 'most: 100', 'most: 0', '“most” is 0, and should be from 1 to'],
    ['answers taken into a piece of information', '**safe**', '**safe**, {business}', 'A piece of information takes in no answers.'],
    ['a word that is not known here', 'purpose: follow-up', 'purposes: follow-up', '“purposes” is not known here.'],
  ])('names %s', (_what, from, to, message) => {
    expect(mistakesIn(changed(from, to)).join('\n')).toContain(message);
  });

  it('says on which line a mistake stands', () => {
    expect(mistakesIn(changed('valid: hours <= 80', 'valid: hour <= 80'))).toEqual([`surveys/small.yaml:${line('id: rest')}: There is no variable “hour” before this place. Did you mean “hours”?`]);
  });

  it('wants the same variables in the texts of every language', () => {
    expect(mistakesIn(smallSurvey, { fi: head() + finnish.replace('{business-name}', '{business}') }).join()).toContain('A text names {business-name} in “en” and {business} in “fi”.');
  });

  it('closes after it opens', () => {
    expect(mistakesIn(changed('minutes: 5', "minutes: 5\nopens: '2026-12-01'\ncloses: '2026-11-01'")).join()).toContain('The survey closes before it opens.');
  });
});
