import { v7 as uuid } from 'uuid';
import { CodedText, Code, Coding } from '../../src/coding/coding.entity.js';
import { SettledCodes } from '../../src/coding/index.js';
import { Person, Role } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { SurveyResponse } from '../../src/surveys/index.js';
import type { CastMember } from '../cast.js';
import { makeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';

const test = useApp();
const path = '/analysis/coding/small/story';

/** Dara and Ben code; Cleo is an analyst too. */
beforeAll(async () => {
  await makeSurvey(test);
  for (const { id } of [test.cast.ben, test.cast.cleo]) await test.get(Database).repository(Role).insert({ id: uuid(), personId: id, role: 'analyst' });
});
beforeEach(async () => {
  for (const table of ['survey_response', 'coder', 'code']) await test.get(Database).query(`DELETE FROM ${table}`);
});

/** Two codes, both coders, and texts that are looked over; gives the ids of the codes. */
async function begin(...stories: string[]): Promise<{ money: number; time: number }> {
  for (const story of stories) await makeResponse(test, { answers: { story } });
  const dara = await test.as(test.cast.dara);
  for (const name of ['money', 'time']) await dara.post(`${path}/codes`, { name, definition: `About ${name}.` });
  await dara.post(`${path}/coder`);
  await (await test.as(test.cast.ben)).post(`${path}/coder`);
  await dara.get(path);
  await dara.post(`${path}/names`, { text: (await texts()).map(({ id }) => id) });
  const [money, time] = await test.get(Database).repository(Code).find({ order: { id: 'ASC' } });
  return { money: money!.id, time: time!.id };
}

function texts(): Promise<CodedText[]> {
  return test.get(Database).repository(CodedText).find({ order: { id: 'ASC' } });
}

async function give(member: CastMember, codes: number[], at = 0): Promise<number> {
  const { id } = (await texts())[at]!;
  return (await (await test.as(member)).post(`${path}/texts/${id}`, { codes })).status;
}

async function read(member: CastMember, address: string): Promise<string> {
  return (await (await test.as(member)).get(address)).text;
}

it('lists the questions that are answered in own words, and nothing of it to others', async () => {
  const list = await read(test.cast.dara, '/analysis/coding');
  expect([...list.matchAll(/href="\/analysis\/coding\/([^"]+)"/g)].map((match) => match[1])).toEqual(['small/business.other', 'small/business-name', 'small/story']);
  await test.get(Database).repository(Role).update({ personId: test.cast.cleo.id, role: 'analyst' }, { country: 'FI' });
  expect((await (await test.as(test.cast.cleo)).get(path)).status).toBe(404);
  await test.get(Database).repository(Role).update({ personId: test.cast.cleo.id, role: 'analyst' }, { country: null });
});

it('takes in what was handed in, and nothing else', async () => {
  await makeResponse(test, { answers: { story: 'I bake.' } });
  await makeResponse(test, { answers: { story: '  ' } });
  await makeResponse(test, { answers: { story: { missing: 'rather-not-say' } } });
  await makeResponse(test, { answers: { story: 'Not yet sent.' }, isFinished: false });
  expect(await read(test.cast.dara, path)).toContain('Looked over: 0 of 1.');
});

it('shows coders a text only once it was looked over, and without the words that were hidden', async () => {
  await begin('Before');
  await makeResponse(test, { answers: { story: 'My sister Aino Virtanen helps. <b>' } });
  const page = await read(test.cast.cleo, `${path}/names`);
  expect(page).toMatch(/value="2">Aino<\/label> <label class="word"><input type="checkbox" name="hide\.[^"]+" value="3">Virtanen<\/label>/);
  const waiting = (await texts()).find(({ lookedOverAt }) => lookedOverAt === null)!;
  const dara = await test.as(test.cast.dara);
  expect((await dara.get(`${path}/texts/${waiting.id}`)).status).toBe(404);
  expect((await dara.post(`${path}/texts/${waiting.id}`)).status).toBe(404);
  await dara.post(`${path}/names`, { text: waiting.id, [`hide.${waiting.id}`]: ['2', '3', '99', 'x'] });
  const shown = await read(test.cast.dara, `${path}/texts/${waiting.id}`);
  expect(shown).toContain('My sister [hidden] helps. &lt;b&gt;');
  expect(shown).not.toMatch(/Aino|Virtanen/);
});

it('lets a coder send a text back in which a name is left, and keeps what it was given', async () => {
  const { money } = await begin('Aino lent me money.');
  await give(test.cast.dara, [money]);
  const [text] = await texts();
  await (await test.as(test.cast.ben)).post(`${path}/texts/${text!.id}/names`);
  expect((await (await test.as(test.cast.ben)).get(`${path}/texts/${text!.id}`)).status).toBe(404);
  expect(await read(test.cast.dara, `${path}/names`)).toContain('Aino');
  expect(await test.get(Database).repository(Coding).count()).toBe(1);
});

it('leads a coder from text to text, and to the one before', async () => {
  const { money } = await begin('One', 'Two');
  const dara = await test.as(test.cast.dara);
  const ids = (await texts()).map(({ id }) => id);
  expect((await dara.get(`${path}/texts`)).headers['location']).toBe(`${path}/texts/${ids[0]}`);
  await give(test.cast.dara, [money]);
  expect((await dara.get(`${path}/texts`)).headers['location']).toBe(`${path}/texts/${ids[1]}`);
  expect((await dara.get(`${path}/texts/${ids[1]}`)).text).toContain(`href="${path}/texts/${ids[0]}"`);
  await give(test.cast.dara, [], 1);
  expect(await read(test.cast.dara, `${path}/texts`)).toContain('You have coded every text that is looked over.');
});

it('has two coders and no third, who do not see what the other gave', async () => {
  const { money } = await begin('One');
  const cleo = await test.as(test.cast.cleo);
  expect((await cleo.follow(await cleo.post(`${path}/coder`))).text).toContain('Two people code these texts already.');
  expect((await cleo.get(`${path}/texts`)).status).toBe(404);
  await give(test.cast.dara, [money]);
  const [text] = await texts();
  expect(await read(test.cast.ben, `${path}/texts/${text!.id}`)).not.toContain('checked');
  expect(await read(test.cast.ben, `${path}/agreement`)).toContain('No text is coded by both coders yet.');
  expect(await read(test.cast.dara, `${path}/texts/${text!.id}`)).toContain('checked');
});

it('frees the place of a coder who is erased', async () => {
  await begin('One');
  const gone = await test.get(Database).repository(Person).save({ id: uuid(), name: 'Gone', language: 'en', createdAt: test.clock.now() });
  await test.get(Database).query('UPDATE coder SET person_id = $1 WHERE place = 1', [gone.id]);
  await test.get(Database).repository(Person).delete({ id: gone.id });
  await (await test.as(test.cast.cleo)).post(`${path}/coder`);
  expect(await test.get(Database).query('SELECT place FROM coder WHERE person_id = $1', [test.cast.cleo.id])).toEqual([{ place: 1 }]);
});

it('compares what both gave, and settles a difference once both have coded', async () => {
  const { money, time } = await begin('One', 'Two', 'Three', 'Four');
  const ids = (await texts()).map(({ id }) => id);
  const ben = await test.as(test.cast.ben);
  for (const [at, codes] of [[money], [money, time], [], [time]].entries()) await give(test.cast.dara, codes, at);
  expect((await ben.post(`${path}/agreement/${ids[1]}`, { codes: [money] })).status).toBe(409);
  for (const [at, codes] of [[money], [money], [], [time]].entries()) await give(test.cast.ben, codes, at);
  const page = await read(test.cast.ben, `${path}/agreement`);
  expect(page).toContain('Texts coded by both: 4.');
  // Both gave time once, Dara once more: kappa (0.75 − 0.5)/(1 − 0.5); all codes were the same in three of four.
  expect(page).toMatch(/time<\/th><td class="number">2<\/td><td class="number">1<\/td><td class="number">1<\/td><td class="number">75% \(30%–95%\)<\/td><td class="number">0\.5 \(-?\d\.\d+ – 1\)</);
  expect(page).toContain('Differences to settle: 1');
  expect(page).toContain('First coder: money, time');
  expect((await ben.follow(await ben.post(`${path}/agreement/${ids[1]}`, { codes: [money, 12345] }))).text).toContain('Differences to settle: 0');
  // Pressed twice it is the same; somebody with an older page does not change what was settled without knowing.
  const dara = await test.as(test.cast.dara);
  expect((await dara.post(`${path}/agreement/${ids[1]}`, { codes: [money] })).status).toBe(303);
  const late = await dara.post(`${path}/agreement/${ids[1]}`, { codes: [] });
  expect(late.status).toBe(409);
  expect(late.text).toContain('Somebody else has settled this difference already.');
  expect(await test.get(Database).repository(Coding).findOneBy({ textId: ids[1]!, place: 3 })).toMatchObject({ codes: [money] });
  expect(await read(test.cast.dara, '/analysis/coding')).toContain('4 texts settled');
});

it('says how many texts wait, those that came since nobody looked included, and leads back to the desk', async () => {
  const { money } = await begin('One', 'Two', 'Three');
  for (const member of [test.cast.dara, test.cast.ben]) await give(member, [money]);
  await makeResponse(test, { answers: { story: 'Four' } });
  await makeResponse(test, { answers: { story: '  ' } });
  const list = await read(test.cast.dara, '/analysis/coding');
  expect(list).toContain('3 texts wait');
  expect(list).toContain('1 text settled');
  for (const address of ['/analysis/coding', path]) expect(await read(test.cast.dara, address)).toContain('<a href="/analysis">');
});

it('tells files which codes stand in the end, and nothing of what waits', async () => {
  const { money, time } = await begin('One', 'Two', 'Three');
  const [one, two, three] = await texts();
  for (const [at, codes] of [[money], [time], [money]].entries()) await give(test.cast.dara, codes, at);
  for (const [at, codes] of [[money], [], []].entries()) await give(test.cast.ben, codes, at);
  await (await test.as(test.cast.dara)).post(`${path}/agreement/${two!.id}`);
  await test.get(Database).repository(CodedText).update({ id: three!.id }, { hidden: [0] });
  const { codes, settled, hidden } = await test.get(SettledCodes).of(one!.surveyId);
  expect(settled).toEqual(new Map([[one!.responseId, new Map([['story', [money]]])], [two!.responseId, new Map([['story', []]])]]));
  expect(codes.map(({ name }) => name)).toEqual(['money']);
  expect(hidden).toEqual(new Map([[three!.responseId, new Map([['story', [0]]])]]));
});

it('keeps what both gave as it was: nobody smooths a difference out after she has seen it', async () => {
  const { money } = await begin('One');
  expect(await give(test.cast.dara, [money])).toBe(303);
  expect(await give(test.cast.dara, [])).toBe(303);
  expect(await give(test.cast.ben, [money])).toBe(303);
  expect(await give(test.cast.dara, [money])).toBe(409);
});

it('keeps a code book: no name twice, and a retired code stays where it was given', async () => {
  const { money } = await begin('One', 'Two');
  const dara = await test.as(test.cast.dara);
  expect((await dara.post(`${path}/codes`, { name: 'Money', definition: 'Again.' })).text).toContain('There is a code of this name already.');
  expect((await dara.post(`${path}/codes`, { name: '', definition: '' })).status).toBe(422);
  await give(test.cast.dara, [money]);
  expect((await dara.post(`${path}/codes/${money}`, { name: 'money', definition: 'Prices and debts.', retired: 'yes' })).status).toBe(303);
  const [first, second] = (await texts()).map(({ id }) => id);
  expect(await read(test.cast.dara, `${path}/texts/${first}`)).toContain('Prices and debts.');
  expect(await read(test.cast.dara, `${path}/texts/${second}`)).not.toContain('Prices and debts.');
  expect((await dara.get(`${path}/codes/999`)).status).toBe(404);
});

it('leads nowhere: the id of a text is not that of a response, and goes with it', async () => {
  await begin('One');
  const [text] = await texts();
  const page = await read(test.cast.dara, `${path}/texts/${text!.id}`);
  expect(page).not.toContain(text!.responseId);
  await test.get(Database).repository(SurveyResponse).delete({ id: text!.responseId });
  expect(await texts()).toEqual([]);
});

it.each(['not-a-uuid', '00000000-0000-0000-0000-000000000000'])('has no text %s', async (id) => {
  await begin('One');
  const dara = await test.as(test.cast.dara);
  const answers = [await dara.get(`${path}/texts/${id}`), await dara.post(`${path}/texts/${id}`), await dara.post(`${path}/texts/${id}/names`), await dara.post(`${path}/agreement/${id}`)];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await dara.get('/analysis/coding/small/business')).status).toBe(404);
  expect((await dara.get('/analysis/coding/nothing/story')).status).toBe(404);
});

it('leaves alone what is sent of other questions, or is no id at all', async () => {
  await makeResponse(test, { answers: { story: 'One', 'business-name': 'Börek & Co' } });
  const dara = await test.as(test.cast.dara);
  for (const question of ['story', 'business-name']) await dara.get(`/analysis/coding/small/${question}`);
  const name = (await texts()).find(({ variable }) => variable === 'business-name')!;
  await dara.post(`${path}/names`, { text: name.id });
  expect((await dara.post(`${path}/names`, { text: ['x', name.id] })).status).toBe(303);
  expect((await texts()).map(({ lookedOverAt }) => lookedOverAt)).toEqual([null, null]);
});
