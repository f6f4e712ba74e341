import { versionsOf } from '../../../test/make/dictionary.js';
import { smallSurvey } from '../../../test/make/survey-file.js';
import { Flow, questionsOf } from '../../surveys/formulas.js';
import { routingOf } from './routing.js';

/** The small survey with one more question at its end, which comes under a condition. */
function surveyWith(condition: string) {
  const survey = `${smallSurvey.replace('calculated:', `calculated:\n  - { id: busy, is: hours > 40 }`)}      - { id: last, kind: text, text: Last?, show-if: "${condition}" }\n`;
  return versionsOf(survey)[0]!.definition;
}

function read(condition: string) {
  const survey = surveyWith(condition);
  return routingOf(questionsOf(survey).at(-1)!.showIf!, survey);
}

it.each([
  ["business = 'planned'", 'all', [{ says: 'ticked', variable: 'business', values: ['planned'] }]],
  ["business in ['planned', 'else']", 'all', [{ says: 'ticked', variable: 'business', values: ['planned', 'else'] }]],
  ["business = 'planned' or business = 'else'", 'all', [{ says: 'ticked', variable: 'business', values: ['planned', 'else'] }]],
  ["business != 'planned'", 'all', [{ says: 'notTicked', variable: 'business', values: ['planned'] }]],
  ["not (business = 'planned')", 'all', [{ says: 'notTicked', variable: 'business', values: ['planned'] }]],
  ['agree', 'all', [{ says: 'ticked', variable: 'agree', values: ['true'] }]],
  ['worth >= 4', 'all', [{ says: 'ticked', variable: 'worth', values: ['4', '5'] }]],
  ['needs.literacy.ability < 2', 'all', [{ says: 'ticked', variable: 'needs.literacy.ability', values: ['1'] }]],
  ["sells has 'market'", 'all', [{ says: 'ticked', variable: 'sells', values: ['market'] }]],
  ["not (sells has 'market')", 'all', [{ says: 'notTicked', variable: 'sells', values: ['market'] }]],
  ['hours > 10', 'all', [{ says: 'more', variable: 'hours', value: 10 }]],
  ['busy', 'all', [{ says: 'more', variable: 'hours', value: 40 }]],
  ['answered(story)', 'all', [{ says: 'answered', variable: 'story' }]],
  ["business = 'planned' and hours > 10", 'all', [{ says: 'ticked', variable: 'business', values: ['planned'] }, { says: 'more', variable: 'hours', value: 10 }]],
  ["sells has 'market' or sells has 'online'", 'any', [{ says: 'ticked', variable: 'sells', values: ['market'] }, { says: 'ticked', variable: 'sells', values: ['online'] }]],
] as const)('says %s on paper', (condition, join, conditions) => {
  expect(read(condition)).toEqual({ join, conditions });
});

it.each(['hours * 2 > 10', 'count(sells) > 1', "business = 'planned' and (hours > 1 or worth > 1)"])('leaves %s to the one who is there', (condition) => {
  expect(read(condition)).toBeNull();
});

it('says the same as the screen, whatever was ticked', () => {
  const boxes = ['yes-open', 'planned', 'else', null];
  for (const condition of ["business = 'planned'", "business != 'planned'", "business in ['planned', 'yes-open']", "not (business in ['else'])"]) {
    const survey = surveyWith(condition);
    const [routed] = routingOf(questionsOf(survey).at(-1)!.showIf!, survey)!.conditions;
    for (const box of boxes) {
      const onScreen = new Flow(survey, box ? { business: box } : {}, '2026-11-22').isAsked('last');
      const { says, values } = routed as { says: string; values: string[] };
      expect({ condition, box, asked: says === 'ticked' ? values.includes(box!) : !values.includes(box!) }).toEqual({ condition, box, asked: onScreen });
    }
  }
});
