import { join, resolve } from 'node:path';
import { languageCodes } from '../../src/platform/language/languages.js';
import { Translations } from '../../src/platform/language/translations.js';
import { checkFolder } from '../../src/publishing/check.js';
import { Flow, type Answers } from '../../src/surveys/answers.js';
import { questionsOf, type Question, type QuestionOf, type SurveyDefinition } from '../../src/surveys/survey.js';

const root = resolve(import.meta.dirname, '../..');
const translations = Translations.load(join(root, 'src/locales'));
const { content } = checkFolder(join(root, 'content'), (language) => translations.in(language));
const surveys = new Map(content.surveys.map(({ definition }) => [definition.slug, definition]));

const survey = (slug: string): SurveyDefinition => surveys.get(slug)!;
const question = (slug: string, id: string): Question => questionsOf(survey(slug)).find((one) => one.id === id)!;
const optionsOf = (slug: string, id: string): string[] => (question(slug, id) as { options: { id: string }[] }).options.map((option) => option.id);
const pagesFor = (slug: string, answers: Answers): string[] => new Flow(survey(slug), answers, '2026-11-27').pages.map(({ id }) => id);
const asked = (slug: string, answers: Answers): string[] => new Flow(survey(slug), answers, '2026-11-27').pages.flatMap((page) => page.questions.map(({ id }) => id));
const inNeeds = (slug: string): string[] => questionsOf(survey(slug)).flatMap((one) => (one.kind === 'needs' ? one.rows.map(({ competence }) => competence) : []));
const frameworkOf = (audience: string): string[] => content.competences.frameworks.filter((one) => one.audience === audience).flatMap(({ areas }) => areas.flatMap((area) => area.competences.map(({ id }) => id)));

it('ships five surveys, each offered in every language of the pages', () => {
  expect([...surveys.keys()].sort()).toEqual(['business-needs', 'course-feedback', 'first-evening', 'mentor-needs', 'module-feedback']);
  for (const one of surveys.values()) expect([one.slug, [...one.languages].sort()]).toEqual([one.slug, [...languageCodes].sort()]);
});

it.each([
  ['business-needs', 'entrepreneur'],
  ['mentor-needs', 'mentor'],
])('asks in %s for every competence once, in its order, and lets her choose three of them', (slug, audience) => {
  expect(inNeeds(slug)).toEqual(frameworkOf(audience));
  expect(optionsOf(slug, 'first-three')).toEqual(frameworkOf(audience));
});

it('asks six questions on the first evening, one of them for each area', () => {
  const areas = content.competences.frameworks.find(({ audience }) => audience === 'entrepreneur')!.areas.map(({ id }) => id);
  expect(questionsOf(survey('first-evening')).map(({ id }) => id)).toEqual(['goal', 'weekly-time', 'second-language', ...areas]);
});

it.each(languageCodes)('rates abilities on the first evening in the words of the needs pages in %s', (language) => {
  const steps = [1, 2, 3, 4].map((step) => translations.in(language)(`surveys.needs.ability.${step}`));
  const { options } = question('first-evening', 'resources') as QuestionOf<'single'>;
  expect(options.map(({ label }) => label[language])).toEqual(steps);
});

it.each(['goal', 'weekly-time'])('gives the answers to “%s” the same codes in every survey', (id) => {
  expect(optionsOf('first-evening', id)).toEqual(optionsOf('business-needs', id));
});

it('asks about the business only where one is open', () => {
  const some = ['business', 'numbers'];
  expect(pagesFor('business-needs', { stage: 'idea' }).filter((page) => some.includes(page))).toEqual([]);
  expect(pagesFor('business-needs', { stage: 'open' }).filter((page) => some.includes(page))).toEqual(some);
});

it('asks about her background only after she agreed', () => {
  for (const answers of [{}, { background: false }] as Answers[]) expect(pagesFor('business-needs', answers)).not.toContain('background-page');
  expect(asked('business-needs', { background: true })).toEqual(expect.arrayContaining(['birth-region', 'years-here', 'age', 'education']));
  expect(asked('business-needs', { background: true, 'birth-region': 'this-country' })).not.toContain('years-here');
});

it('says what is wrong where a number is hardly possible', () => {
  const hours = question('business-needs', 'hours');
  const broken = (answer: number) => new Flow(survey('business-needs'), { stage: 'open', hours: answer }, '2026-11-27').brokenChecks(hours).length;
  expect([broken(40), broken(112), broken(113)]).toEqual([0, 0, 1]);
});

it('asks what was hard only of those for whom it was', () => {
  expect(asked('module-feedback', { difficulty: 'right' })).not.toContain('hard-because');
  expect(asked('module-feedback', { difficulty: 'too-hard' })).toContain('hard-because');
});
