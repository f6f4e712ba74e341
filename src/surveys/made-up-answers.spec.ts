import { readSmall, smallSurvey } from '../../test/make/survey-file.js';
import { Flow } from './answers.js';
import { madeUpAnswers } from './made-up-answers.js';
import { questionsOf } from './survey.js';
import { variableIdsOf } from './variables.js';

const survey = readSmall(smallSurvey).read!.definition;
const answerer = (seed: string, skill = 0.5) => ({ seed, skill, day: '2026-11-22', wishes: ['A place to work.'] });
const many = Array.from({ length: 200 }, (_, at) => madeUpAnswers(survey, survey.pages.length, answerer(`seed ${at}`)));

it('answers nothing that she was not shown, and every kind of question somewhere', () => {
  for (const answers of many) {
    const flow = new Flow(survey, answers, '2026-11-22');
    expect(Object.keys(answers).filter((variable) => !flow.isAsked(variable))).toEqual([]);
    for (const question of questionsOf(survey)) expect(flow.brokenChecks(question).length === 0 || question.id === 'hours').toBe(true);
  }
  const answered = new Set(many.flatMap((answers) => Object.keys(answers)));
  const asked = questionsOf(survey).filter(({ kind }) => kind !== 'date' && kind !== 'information');
  expect(asked.filter((question) => !variableIdsOf(question).some((variable) => answered.has(variable)))).toEqual([]);
});

it('is the same for the same seed, and comes no further than her last page', () => {
  expect(madeUpAnswers(survey, 99, answerer('one'))).toEqual(madeUpAnswers(survey, 99, answerer('one')));
  const first = survey.pages[0]!.questions.flatMap(variableIdsOf);
  expect(Object.keys(madeUpAnswers(survey, 1, answerer('one'))).every((variable) => first.includes(variable))).toBe(true);
});

it('lets the able rate themselves higher', () => {
  const mean = (skill: number) => many.reduce((sum, _, at) => sum + Number(madeUpAnswers(survey, 99, answerer(`seed ${at}`, skill))['needs.literacy.ability'] ?? 0), 0);
  expect(mean(1)).toBeGreaterThan(mean(0) + 100);
});
