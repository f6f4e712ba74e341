import { Organisation, Role } from '../../src/people/index.js';
import { SheetDifference, SheetEntry } from '../../src/fieldwork/paper/sheet.entity.js';
import { printedNumber } from '../../src/fieldwork/paper/sheet-number.js';
import { Database } from '../../src/platform/database/database.service.js';
import { SurveyResponse } from '../../src/surveys/index.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();
let cleo: Browser;
let dara: Browser;
let noor: Browser;
beforeAll(async () => {
  await makeSurvey(test);
  [cleo, dara, noor] = [await test.as(test.cast.cleo), await test.as(test.cast.dara), await test.as(test.cast.noor)];
});

/** A new sheet. Its number is a path: `/sheets/4`. */
async function print(): Promise<string> {
  const batch = await cleo.follow(await cleo.post('/surveys/small/sheets', { organisation: 'zarif', language: 'en', copies: '1' }));
  const [, printed] = /sheet-number" dir="ltr">([\d\s]+)</.exec(batch.text)!;
  return (await cleo.post('/sheets/opening', { number: printed })).headers['location']!.replace('/entry', '');
}

const written = { 'sheet.consent': '1', business: '1', 'business-name': 'Börek', hours: '38', sells: '1 2', 'needs.literacy.importance': '4', 'needs.literacy.ability': '-98', first: '2 1', worth: '5', agree: '1', story: 'I bake.' };
const fields = (typed: Record<string, string>, press = 'end') => ({ ...Object.fromEntries(Object.entries(typed).map(([name, text]) => [`typed.${name}`, text])), press });
const responses = () => test.get(Database).repository(SurveyResponse).find();

afterEach(() => test.get(Database).query('TRUNCATE survey_response, sheet CASCADE'));

it('works: a sheet is found by its number, typed, and becomes a response of nobody whom we know', async () => {
  const sheet = await print();
  const page = await cleo.get(`${sheet}/entry`);
  expect(page.text).toContain('Type what stands on the paper');
  const ended = await cleo.post(`${sheet}/entry`, fields(written));
  expect(ended.headers['location']).toBe('/fieldwork');
  expect(await responses()).toMatchObject([
    {
      way: 'sheet',
      personId: null,
      organisationId: 'zarif',
      language: 'en',
      submittedAt: test.clock.now(),
      answers: { business: 'yes-open', 'business-name': 'Börek', hours: 38, sells: ['market', 'online'], 'needs.literacy.importance': 4, 'needs.literacy.ability': { missing: 'dont-know' }, first: ['time', 'money'], worth: 5, agree: true, story: 'I bake.' },
    },
  ]);
});

it('keeps a draft as it was typed, wrong or not, and says beside the fields what is wrong', async () => {
  const sheet = await print();
  const saved = await cleo.post(`${sheet}/entry`, fields({ business: '9', hours: 'many', nonsense: 'x' }, 'save'));
  const page = await cleo.follow(saved);
  expect(page.text).toContain('What you typed is saved.');
  expect(page.text).toContain('value="many"');
  expect(page.text).toContain('This code is not printed at this question.');
  expect(page.text).toContain('Write a number, for example 12.');
  expect((await test.get(Database).repository(SheetEntry).findOneByOrFail({})).typed).toEqual({ business: '9', hours: 'many' });
});

it('begins in the first field, goes on behind the last one that was filled, and leads to what is wrong first', async () => {
  const sheet = await print();
  const begun = (page: { text: string }) => [...page.text.replace(/<dialog.*<\/dialog>/s, '').matchAll(/<[^>]*? (?:name|class)="([^"]*)"[^>]* autofocus/g)].map(([, name]) => name);
  expect(begun(await cleo.get(`${sheet}/entry`))).toEqual(['typed.sheet.consent']);
  await cleo.post(`${sheet}/entry`, fields({ 'sheet.consent': '1', 'business-name': 'Börek' }, 'save'));
  expect(begun(await cleo.get(`${sheet}/entry`))).toEqual(['typed.hours']);
  await cleo.post(`${sheet}/entry`, fields(written, 'save'));
  expect(begun(await cleo.get(`${sheet}/entry`))).toEqual(['typed.sheet.consent']);
  expect(begun(await cleo.post(`${sheet}/entry`, fields({ ...written, business: '4' })))).toEqual(['error-summary error']);
});

it('answers the script at once with what is to be said', async () => {
  const sheet = await print();
  const { body } = await cleo.postJson(`${sheet}/entry/typed`, { key: 'a-change-of-hers', typed: { business: '2', hours: '20', worth: '7' } });
  expect(body).toEqual({ kept: 'saved', problems: { worth: 'This code is not printed at this question.' }, notes: { hours: 'The sheet says to leave this question out. Look if she really answered it.' } });
  expect((await cleo.postJson(`${sheet}/entry/typed`, { typed: { business: ['2'] } })).body).toMatchObject({ kept: 'saved' });
});

it('takes nothing back with a page of the sheet that was left open in another tab', async () => {
  const sheet = await print();
  const shownOn = async () => /name="as-shown" value="([^"]*)"/.exec((await cleo.get(`${sheet}/entry`)).text)?.[1]!.replaceAll('&quot;', '"');
  const draft = async () => (await test.get(Database).repository(SheetEntry).findOneByOrFail({})).typed;
  const [older, newer] = [await shownOn(), await shownOn()];
  await cleo.post(`${sheet}/entry`, { ...fields({ business: '1', hours: '38', story: '' }, 'save'), 'as-shown': newer });
  await cleo.post(`${sheet}/entry`, { ...fields({ business: '', hours: '', story: 'I bake.' }, 'save'), 'as-shown': older });
  expect(await draft()).toEqual({ business: '1', hours: '38', story: 'I bake.' });
  await cleo.post(`${sheet}/entry`, { ...fields({ business: '1', hours: '', story: 'I bake.' }, 'save'), 'as-shown': await shownOn() });
  expect(await draft()).toEqual({ business: '1', story: 'I bake.' });
  await cleo.postJson(`${sheet}/entry/typed`, { key: 'a-change-of-hers', typed: { business: '2' } });
  await cleo.postJson(`${sheet}/entry/typed`, { key: 'another', typed: { story: '' } });
  expect(await draft()).toEqual({ business: '2' });
});

it.each<[string, Record<string, string>, string]>([
  ['without her consent', { ...written, 'sheet.consent': '' }, 'Nothing may be kept without her consent.'],
  ['where she said no', { ...written, 'sheet.consent': '0' }, 'She did not agree.'],
  ['with a code that is not printed', { ...written, business: '4' }, 'This code is not printed at this question.'],
  ['with an answer that the routing skips, before somebody looked again', { ...written, business: '2' }, 'I looked: it stands on the paper like this.'],
])('ends nothing %s', async (_what, typed, sentence) => {
  const sheet = await print();
  const answer = await cleo.post(`${sheet}/entry`, fields(typed));
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(sentence);
  expect(await responses()).toEqual([]);
});

it('takes what is odd, when somebody looked again, and counts only what the sheet asks her', async () => {
  const sheet = await print();
  await cleo.post(`${sheet}/entry`, { ...fields({ ...written, business: '2' }), looked: 'yes' });
  const { answers } = (await responses())[0]!;
  expect(answers).toMatchObject({ business: 'planned' });
  expect(answers).not.toHaveProperty('hours');
});

it('lets somebody else type it again without seeing the first, and verifies what is the same', async () => {
  const sheet = await print();
  await cleo.post(`${sheet}/entry`, fields(written));
  expect((await cleo.get(`${sheet}/entry`)).headers['location']).toBe(sheet);
  expect((await cleo.get(sheet)).text).toContain('You typed this sheet.');
  const page = await dara.get(`${sheet}/entry`);
  expect(page.text).toContain('What she typed is not shown here.');
  expect(page.text).not.toContain('Börek');
  await dara.post(`${sheet}/entry`, fields({ ...written, sells: '2,1' }));
  expect((await dara.get(sheet)).text).toContain('It is verified since');
  expect((await test.get(Database).repository(SheetEntry).find()).map(({ typed }) => typed)).toEqual([{}, {}]);
});

describe('where two people typed different things', () => {
  let sheet: string;
  beforeEach(async () => {
    sheet = await print();
    await cleo.post(`${sheet}/entry`, fields(written));
    await dara.post(`${sheet}/entry`, fields({ ...written, hours: '83', worth: '4', story: 'I bake' }, 'end'));
    await dara.post(`${sheet}/entry`, { ...fields({ ...written, hours: '83', worth: '4', story: 'I bake' }), looked: 'yes' });
  });

  it('verifies only when all is settled, and keeps who settled what', async () => {
    const page = await noor.get(`${sheet}/differences`);
    expect(page.text).toContain('3 fields are left.');
    await noor.post(`${sheet}/differences`, { 'chosen.hours': 'first', 'chosen.worth': 'second' });
    expect((await cleo.get(`${sheet}/differences`)).text).toContain('1 field is left.');
    expect((await cleo.get(`${sheet}/differences`)).text).toContain('Settled by Noor');
    await cleo.post(`${sheet}/differences`, { 'chosen.story': 'other', 'other.story': 'I bake, mostly.' });
    expect((await cleo.get(sheet)).text).toContain('It is verified since');
    expect((await responses())[0]!.answers).toMatchObject({ hours: 38, worth: 4, story: 'I bake, mostly.' });
    const kept = await test.get(Database).repository(SheetDifference).find({ order: { variable: 'ASC' } });
    expect(kept.map(({ variable, settled, settledById }) => [variable, settled, settledById])).toEqual([
      ['hours', '38', test.cast.noor.id],
      ['story', 'I bake, mostly.', test.cast.cleo.id],
      ['worth', '4', test.cast.noor.id],
    ]);
  });

  it('refuses what cannot stand there, and keeps nothing of it', async () => {
    const answer = await noor.post(`${sheet}/differences`, { 'chosen.worth': 'other', 'other.worth': '9', 'chosen.hours': 'first' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This code is not printed at this question.');
    expect((await noor.get(`${sheet}/differences`)).text).toContain('3 fields are left.');
  });

  it('shows what was refused again, as it was chosen and typed', async () => {
    const answer = await noor.post(`${sheet}/differences`, { 'chosen.worth': 'other', 'other.worth': '9', 'chosen.hours': 'first' });
    expect(answer.text).toContain('name="other.worth" value="9"');
    expect(answer.text).toMatch(/id="first-hours" [^>]*checked/);
  });

  it('takes what is typed for neither entry without its circle, too', async () => {
    await noor.post(`${sheet}/differences`, { 'other.hours': '40' });
    expect((await noor.get(`${sheet}/differences`)).text).toContain('2 fields are left.');
  });

  it('writes over what somebody else settled only when that was seen', async () => {
    await Promise.all([noor.post(`${sheet}/differences`, { 'chosen.hours': 'first' }), noor.post(`${sheet}/differences`, { 'chosen.hours': 'first' })]);
    const stale = await cleo.post(`${sheet}/differences`, { 'chosen.hours': 'second', 'chosen.worth': 'first' });
    expect(stale.status).toBe(422);
    expect(stale.text).toContain('Somebody else has settled this field while your page was open.');
    expect(stale.text).toMatch(/id="second-hours" [^>]*checked/);
    expect(stale.text).toContain('name="seen.hours" value="38"');
    expect(textOf(stale)).toContain('This was chosen meanwhile: 38');
    expect(textOf(await cleo.get(`${sheet}/differences`))).not.toContain('This was chosen meanwhile');
    expect(stale.text).toContain('2 fields are left.');
    await cleo.post(`${sheet}/differences`, { 'seen.hours': '38', 'chosen.hours': 'second' });
    expect(await test.get(Database).repository(SheetDifference).findOneByOrFail({ variable: 'hours' })).toMatchObject({ settled: '83', settledById: test.cast.cleo.id });
  });

  it('lets one of two win who settle a field at the same moment, and tells the other', async () => {
    const both = await Promise.all([noor.post(`${sheet}/differences`, { 'chosen.hours': 'first' }), cleo.post(`${sheet}/differences`, { 'chosen.hours': 'second' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it('says that a choice came too late where the sheet was verified meanwhile', async () => {
    await noor.post(`${sheet}/differences`, { 'chosen.hours': 'first', 'chosen.worth': 'second', 'chosen.story': 'first' });
    const late = await cleo.post(`${sheet}/differences`, { 'chosen.hours': 'second' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Somebody else has settled this field, and the sheet is verified. What she found stays.');
    expect(late.text).toMatch(/id="first-hours" [^>]*checked disabled/);
    expect((await responses())[0]!.answers).toMatchObject({ hours: 38 });
  });

  it('counts them as the rate of typing errors', async () => {
    expect((await cleo.get('/fieldwork')).text).toContain('3 of 11 fields (27.3%)');
  });
});

it('deletes what she said when she changes her mind, and lets nobody type it again', async () => {
  const sheet = await print();
  await cleo.post(`${sheet}/entry`, fields(written));
  expect((await cleo.post(`${sheet}/withdrawal`, {})).status).toBe(422);
  await dara.post(`${sheet}/withdrawal`, { sure: 'yes' });
  expect(await responses()).toEqual([]);
  expect(await test.get(Database).repository(SheetEntry).find()).toEqual([]);
  expect((await dara.get(sheet)).text).toContain('She changed her mind.');
  expect((await dara.post(`${sheet}/entry`, fields(written))).headers['location']).toBe(sheet);
  expect(await responses()).toEqual([]);
});

it('takes one sheet once, however often and from wherever it is ended', async () => {
  const sheet = await print();
  await Promise.all([cleo.post(`${sheet}/entry`, fields(written)), cleo.post(`${sheet}/entry`, fields(written)), cleo.post(`${sheet}/entry`, fields(written))]);
  expect(await responses()).toHaveLength(1);
});

it('leaves a draft to the one who began it', async () => {
  const sheet = await print();
  await cleo.post(`${sheet}/entry`, fields({ business: '1' }, 'save'));
  expect((await dara.get(sheet)).text).toContain('A colleague is typing this sheet.');
  await dara.post(`${sheet}/entry`, fields({ business: '2' }, 'save'));
  expect((await cleo.get(`${sheet}/entry`)).text).toContain('name="typed.business" value="1"');
});

it('gives back what somebody typed while a colleague began the same sheet: it can be the second entry', async () => {
  const sheet = await print();
  await cleo.post(`${sheet}/entry`, fields(written, 'save'));
  const held = await dara.post(`${sheet}/entry`, fields({ ...written, story: 'I bake' }));
  expect(held.status).toBe(409);
  expect(textOf(held)).toContain('A colleague is typing this sheet. What you typed is not saved');
  expect(held.text).toContain('>I bake</textarea>');
  expect(held.text.match(/ autofocus/g)).toHaveLength(2);
  expect(await test.get(Database).repository(SheetEntry).find()).toMatchObject([{ place: 1, workerId: test.cast.cleo.id, finishedAt: null }]);
  await cleo.post(`${sheet}/entry`, fields(written));
  await dara.post(`${sheet}/entry`, fields({ ...written, story: 'I bake' }));
  expect(await responses()).toHaveLength(1);
  expect(await test.get(Database).repository(SheetDifference).find()).toMatchObject([{ variable: 'story', first: 'I bake.', second: 'I bake' }]);
});

it('does not know sheets of other organisations, nor numbers that were never printed', async () => {
  await test.get(Database).repository(Organisation).insert({ id: 'omnia', name: 'Omnia', short: null, country: 'FI', kind: 'vet', role: 'partner' });
  await test.get(Database).repository(Role).update({ personId: test.cast.cleo.id }, { organisationId: 'zarif' });
  const sheet = await print();
  const elin = await test.as(test.cast.elin);
  for (const path of ['', '/entry', '/differences']) expect((await elin.get(`${sheet}${path}`)).status).toBe(404);
  expect((await elin.post(`${sheet}/entry`, fields(written))).status).toBe(404);
  expect((await elin.post(`${sheet}/withdrawal`, { sure: 'yes' })).status).toBe(404);
  const typed = await elin.post('/sheets/opening', { number: printedNumber(Number(sheet.split('/').at(-1))) });
  expect(typed.text).toContain('Your organisation has no sheet with this number.');
  expect((await cleo.post('/sheets/opening', { number: '000 001 0' })).text).toContain('This number is not right.');
  for (const number of ['0', '-1', '99999999999', 'x']) expect((await cleo.get(`/sheets/${number}`)).status).toBe(404);
});
