import { lesson, madeFrom, question, quiz, smallContent, type ContentFiles } from '../../test/make/content.js';
import { readSmall } from '../../test/make/mistakes.js';

const course = 'courses/baking';
const prices = `${course}/prices/module.yaml`;

/** The small content with some words of one file replaced. */
function changed(path: string, from: string | RegExp, to: string): ContentFiles {
  return { [path]: (smallContent[path] as string).replace(from, to) };
}

const module = (...lines: string[]) => ({ [prices]: ['title: Prices', 'summary: Choose them.', 'minutes: 20', 'steps: [loaf, check]', ...lines, ''].join('\n') });

it('finds nothing wrong with the small content', () => {
  expect(readSmall({}).mistakes).toEqual([]);
});

describe('content that cannot be published', () => {
  it.each<[string, ContentFiles, string[]]>([
    ['no course', Object.fromEntries(Object.keys(smallContent).filter((path) => path.startsWith('courses/')).map((path) => [path, null])), ['courses:1: There is no course here.']],
    ['no course.yaml', { 'courses/sewing/hem/module.yaml': 'title: Hem\n' }, ['courses/sewing/course.yaml:1: The folder courses/sewing has no course.yaml.', 'courses/sewing/hem/module.yaml:1: Nothing uses this file.']],
    ['an unknown audience', changed(`${course}/course.yaml`, 'entrepreneur', 'entrepreneurs'), [`${course}/course.yaml:2: “audience” is “entrepreneurs”. Did you mean “entrepreneur”?`]],
    ['a level that is none', changed(`${course}/course.yaml`, 'level: 1', 'level: 4'), [`${course}/course.yaml:3: “level” is 4, and should be from 1 to 3.`]],
    ['an unknown language', changed(`${course}/course.yaml`, 'language: en', 'language: eng'), [`${course}/course.yaml:1: “language” should be one of our languages`]],
    ['a module that is not there', changed(`${course}/course.yaml`, '[costs', '[cost, costs'), [`${course}/course.yaml:6: There is no module “cost”: courses/baking/cost/module.yaml is missing. Did you mean “costs”?`]],
    ['a placement quiz that is not there', { ...changed(`${course}/course.yaml`, 'placement: placement', 'placement: place'), [`${course}/placement.yaml`]: null }, [`${course}/course.yaml:7: There is no placement quiz courses/baking/place.yaml.`]],
    ['a step that is not there', changed(prices, 'loaf,', 'lof,'), [`${course}/prices/loaf.md:1: Nothing uses this file.`, `${prices}:5: This module has no step “loaf”. Did you mean “lof”?`, `${prices}:5: There is no step “lof”: neither lof.md (a lesson) nor lof.yaml (a quiz) is in courses/baking/prices. Did you mean “loaf”?`]],
    ['two files for a step', { [`${course}/prices/loaf.yaml`]: quiz('Loaf', question('q')) }, [`${course}/prices/loaf.md:1: Nothing uses this file.`, `${course}/prices/loaf.yaml:1: Nothing uses this file.`, `${prices}:5: There are two files for the step “loaf”: loaf.md and loaf.yaml.`]],
    ['a step twice', changed(prices, '[loaf,', '[loaf, loaf,'), [`${prices}:5: “loaf” stands here twice.`]],
    ['a step after one that is not there', changed(prices, 'after: loaf', 'after: bread'), [`${prices}:5: This module has no step “bread”.`]],
    ['an unknown competence', module('teaches: { litracy: 0.5 }'), [`${prices}:5: There is no competence “litracy” in competences.yaml. Did you mean “literacy”?`]],
    ['a strength above 1', module('teaches: { literacy: 1.5 }'), [`${prices}:5: “literacy” is 1.5, and should be from 0 to 1.`]],
    ['a strength of 0', module('teaches: { literacy: 0 }'), [`${prices}:5: “literacy” is 0: a module that does not teach it does not name it.`]],
    ['an unknown prerequisite', module('needs: [cost]'), [`${prices}:5: There is no module “baking/cost”. Did you mean “baking/costs”?`]],
    ['an unknown condition', module('release:', '  complete: costs'), [`${prices}:6: A condition holds one of: all, any, not, completed, grade, from, until, level-test.`]],
    ['two conditions in one', module('release:', '  completed: costs', '  level-test: 1'), [`${prices}:5: A condition holds one of`]],
    ['a condition on a step that is not there', module('release: { completed: costs/flower }'), [`${prices}:5: There is no module or step “baking/costs/flower”. Did you mean “baking/costs/flour”?`]],
    ['a grade above 100', module('release: { grade: { of: costs/check, at-least: 101 } }'), [`${prices}:5: “at-least” is 101`]],
    ['a day that is none', module('release: { from: 2026-02-30 }'), [`${prices}:5: “from” is “2026-02-30”, and should be a day such as 2026-09-01.`]],
    ['an unknown key', module('need: [costs]'), [`${prices}:5: “need” is not known here. Did you mean “needs”?`]],
    ['prerequisites in a circle', changed(`${course}/costs/module.yaml`, 'steps:', 'needs: [prices]\nsteps:'), [`${course}/costs/module.yaml:5: Nobody can ever begin here, because these wait for each other: baking/costs → baking/prices → baking/costs.`]],
    ['a module that waits for a step of one that waits for it', changed(`${course}/costs/module.yaml`, 'steps:', 'release: { grade: { of: prices/check, at-least: 50 } }\nsteps:'), [`${course}/costs/module.yaml:5: Nobody can ever begin here, because these wait for each other: baking/costs → baking/prices → baking/costs.`]],
    ['three modules in a circle through a step', {
      ...changed(`${course}/course.yaml`, '[costs, prices]', '[costs, prices, market]'),
      ...changed(`${course}/costs/module.yaml`, 'steps:', 'release: { completed: market/stall }\nsteps:'),
      [`${course}/market/module.yaml`]: 'title: Market\nsummary: Sell.\nminutes: 5\nneeds: [prices]\nsteps: [stall]\n',
      [`${course}/market/stall.md`]: lesson('Stall', 'Stand.'),
    }, [`${course}/costs/module.yaml:5: Nobody can ever begin here, because these wait for each other: baking/costs → baking/market → baking/prices → baking/costs.`, `${course}/placement.yaml:3: No question is about the module “market”`]],
    ['a module that waits for its own step', module('release: { completed: prices/loaf }'), [`${prices}:5: Nobody can ever begin here, because these wait for each other: baking/prices/loaf → baking/prices/loaf.`]],
    ['steps in a circle', { [prices]: 'title: Prices\nsummary: Choose.\nminutes: 5\nsteps:\n- { step: loaf, after: check }\n- { step: check, after: loaf }\n' }, [`${prices}:5: Nobody can ever begin here, because these wait for each other:`]],
    ['a release condition in a circle', changed(`${course}/costs/module.yaml`, 'steps:', 'release: { any: [{ grade: { of: prices/check, at-least: 50 } }, { level-test: 1 }] }\nsteps:'), []],
    ['a competence twice', changed('competences.yaml', /( +- \{ id: literacy.*\n)/, '$1$1'), ['competences.yaml:11: There are two “literacy” among the competences.']],
    ['an organisation in no country', changed('organisations.yaml', 'SK', 'XQ'), ['organisations.yaml:1: “country” is “XQ”, and should be two capital letters of ISO 3166']],
    ['an imbalance that does not follow from its rates', { 'employment.yaml': 'year: 2017\norigin: A report\nabout: Work\nrates:\n  - { country: FI, women: 72.4, men: 75.9, imbalance: 48.3 }\n' }, ['employment.yaml:5: “imbalance” is 48.3, and the rates give 4.83. Look at all three in the source.']],
    ['a country twice, and a rate of nothing', { 'employment.yaml': 'year: 2017\norigin: A report\nabout: Work\nrates:\n  - { country: FI, women: 50, men: 50, imbalance: 0 }\n  - { country: FI, women: 0, men: 50, imbalance: 0 }\n' }, ['employment.yaml:6: There are two rows for FI.', 'employment.yaml:6: “women” is 0, and should be from 0.1 to 100.']],
    ['an organisation of no kind', changed('organisations.yaml', 'ngo', 'ngos'), ['organisations.yaml:1: “kind” is “ngos”. Did you mean “ngo”?']],
    ['a word without its meaning', { [`${course}/glossary.yaml`]: 'margin:\n  word: margin\n' }, [`${course}/glossary.yaml:1: “means” is missing here.`]],
    ['a language that is none of ours', { [`${course}/course.xx.yaml`]: 'title: X\n' }, [`${course}/course.xx.yaml:1: “xx” is none of our languages`]],
    ['a translation without a base', { [`${course}/coarse.fi.yaml`]: 'title: X\n' }, [`${course}/coarse.fi.yaml:1: There is no base file courses/baking/coarse.yaml beside this translation.`]],
    ['a translation into its own language', { [`${course}/course.en.yaml`]: 'title: X\n' }, [`${course}/course.en.yaml:1: The base file is in this language already (“en”).`]],
    ['a file that is no text', { [`${course}/costs/flour.md`]: Buffer.from([0xff, 0xfe, 0x00]) }, [`${course}/costs/flour.md:1: This file is not UTF-8 text.`]],
    ['a file that is no text, with a translation', { [`${course}/costs/flour.md`]: Buffer.from([0xff, 0xfe, 0x00]), [`${course}/costs/flour.fi.md`]: `---\n${madeFrom('', 'draft')}title: Jauhot\n---\n\nLeipä.\n` }, [`${course}/costs/flour.md:1: This file is not UTF-8 text.`]],
    ['a module file that is no text', { [prices]: Buffer.from([0xff, 0xfe, 0x00]) }, [`${prices}:1: This file is not UTF-8 text.`]],
    ['a module file that is empty, and another that waits for it', { [`${course}/costs/module.yaml`]: '', ...module('needs: [costs]', 'release: { completed: costs/flour }') }, [`${course}/costs/module.yaml:1: The file should hold names with values under it`]],
    ['a course file that is no text', { [`${course}/course.yaml`]: Buffer.from([0xff, 0xfe, 0x00]) }, [`${course}/course.yaml:1: This file is not UTF-8 text.`]],
    ['a course file that is empty', { [`${course}/course.yaml`]: '' }, [`${course}/course.yaml:1: The file should hold names with values under it`]],
    ['a picture that is none', { [`${course}/pictures/oven.png`]: 'This is no picture.' }, [`${course}/pictures/oven.png:1: This is no PNG, JPEG, GIF or WebP picture, or it is damaged. Save it again from a picture program.`]],
    ['a control character', { [`${course}/prices/loaf.md`]: lesson('Loaf', 'A\u0007 loaf.') }, [`${course}/prices/loaf.md:7: There is an invisible control character in this line.`]],
    ['a control character behind an escape', changed(prices, 'Prices', '"Pri\\0ces"'), [`${prices}:1: “title” holds an invisible control character`]],
    ['half a character behind an escape', changed(prices, 'Prices', '"Pri\\ud800ces"'), [`${prices}:1: “title” holds an invisible control character`]],
    ['a drawing with a script', { [`${course}/pictures/bread.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">\n<script>alert(1)</script></svg>' }, [`${course}/pictures/bread.svg:2: <script> is not allowed in a drawing.`]],
  ])('%s', (_name, different, expected) => {
    const found = readSmall(different).mistakes;
    expect(found.map((mistake, index) => mistake.slice(0, expected[index]?.length))).toEqual(expected);
  });
});

describe('references', () => {
  it.each<[string, string, object]>([
    ['a module', 'release: { completed: costs }', { completed: 'baking/costs' }],
    ['a step', 'release: { completed: costs/flour }', { completed: 'baking/costs/flour' }],
    ['a grade', 'release: { grade: { of: costs/check, at-least: 60 } }', { grade: { of: 'baking/costs/check', atLeast: 60 } }],
    ['a module of another course', 'release: { completed: sewing/hem }', { completed: 'sewing/hem' }],
    ['a step of another course', 'release: { not: { completed: sewing/hem/thread } }', { not: { completed: 'sewing/hem/thread' } }],
    ['a list for “all”', 'release: [{ level-test: 1 }, { from: 2026-09-01 }]', { all: [{ levelTest: 1 }, { from: '2026-09-01' }] }],
    ['a tree', 'release: { any: [{ until: 2026-09-01 }, { all: [] }] }', { any: [{ until: '2026-09-01' }, { all: [] }] }],
  ])('are read in full: %s', (_name, line, condition) => {
    const sewing = {
      'courses/sewing/course.yaml': 'language: en\naudience: entrepreneur\nlevel: 1\ntitle: Sewing\nsummary: Cloth.\nmodules: [hem]\n',
      'courses/sewing/hem/module.yaml': 'title: Hem\nsummary: Below.\nminutes: 5\nsteps: [thread]\n',
      'courses/sewing/hem/thread.md': lesson('Thread', 'Long.'),
    };
    const { content, mistakes } = readSmall({ ...sewing, ...module(line) });
    expect(mistakes).toEqual([]);
    expect(content.courses[0]!.modules[1]!.file.release).toEqual(condition);
  });
});

describe('translations', () => {
  const base = smallContent['competences.yaml'] as string;
  const finnish = `${madeFrom(base)}frameworks: { entrecomp: { title: Kehys, source: Raportti. } }\nareas: { resources: { title: Voimavarat } }\ncompetences: { literacy: { title: Rahataidot, says: Lasken kulut. } }\n`;

  it('stand beside their base, level by level', () => {
    const { content, mistakes } = readSmall({ 'competences.fi.yaml': finnish });
    expect(mistakes).toEqual([]);
    expect(content.competences.frameworks[0]!.areas[0]).toMatchObject({ title: { en: 'Resources', fi: 'Voimavarat' }, competences: [{ says: { fi: 'Lasken kulut.' } }] });
  });

  it('lack nothing when they are reviewed', () => {
    expect(readSmall({ 'competences.fi.yaml': finnish.replace(', says: Lasken kulut.', '') }).mistakes).toEqual(['competences.fi.yaml:5: “says” is not translated here.']);
    expect(readSmall({ 'competences.fi.yaml': finnish.replace('status: reviewed', 'status: draft').replace(', says: Lasken kulut.', '') }).mistakes).toEqual([]);
  });

  it('that are stale are reported, and keep nothing from being published', () => {
    const { mistakes, errors } = readSmall({ 'competences.fi.yaml': finnish.replace(/source: .*/, 'source: 0123456789ab') });
    expect(mistakes).toEqual([expect.stringMatching(/^competences\.fi\.yaml:1: This translation is stale: competences\.yaml has changed since\./)]);
    expect(errors).toBe(0);
  });
});
