import { IsNull } from 'typeorm';
import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { InvitationMails } from '../../src/surveys/invitations/invitation-mails.service.js';
import { SurveyInvitation } from '../../src/surveys/invitations/invitation.entity.js';
import { answerSmall } from '../make/answers.js';
import { invite, linkIn, mailsTo } from '../make/invitation.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';

const test = useApp();
beforeAll(() => makeSurvey(test));
afterEach(async () => {
  test.clock.set('2026-11-22T10:00:00Z');
  await test.get(Database).query('DELETE FROM survey_round');
  await test.get(Database).query('DELETE FROM survey_response; DELETE FROM mail');
});

/** The morning of a day. */
async function morning(day: string): Promise<void> {
  test.clock.set(`${day}T07:30:00Z`);
  await test.get(InvitationMails).daily(test.clock.now());
  await test.get(Jobs).drain();
}

it('reminds after the days that the round says, at most as often as it says, with the same link', async () => {
  const path = await invite(test, await makeRound(test, { reminders: 2, reminderDays: 7 }));
  for (const day of ['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-06', '2026-12-13', '2026-12-15']) await morning(day);
  const mails = await mailsTo(test, 'layla@example.org');
  expect(mails.map(({ createdAt }) => createdAt.toISOString().slice(0, 10))).toEqual(['2026-11-22', '2026-11-29', '2026-12-06']);
  expect(mails.map(({ text }) => linkIn(text))).toEqual([path, path, path]);
  expect(mails.map(({ subject }) => subject)).toEqual(['You are invited: What do you need?', 'Do you have a few minutes? What do you need?', 'Do you have a few minutes? What do you need?']);
  expect(mails[1]!.unsubscribe).toContain(`${path}/refusal`);
});

it.each<[string, (path: string, roundId: string) => Promise<unknown>]>([
  ['has sent her answers', async (path) => {
    const layla = test.visitor();
    await layla.post(`${path}/response`);
    await answerSmall(layla, `${path}/response`);
  }],
  ['asked for no more mails', (path) => test.visitor().post(`${path}/refusal`)],
  ['had her link taken back', () => test.get(Database).query('UPDATE survey_invitation SET revoked_at = now()')],
  ['was asked in a round that is closed now', async (_path, id) => (await test.as(test.cast.elin)).post(`/rounds/${id}/closure`)],
])('reminds nobody who %s', async (_what, happens) => {
  const round = await makeRound(test);
  await happens(await invite(test, round), round.id);
  await morning('2026-11-30');
  expect(await mailsTo(test, 'layla@example.org')).toHaveLength(1);
});

it('reminds whoever has begun and not sent', async () => {
  const path = await invite(test, await makeRound(test));
  await test.visitor().post(`${path}/response`);
  await morning('2026-11-30');
  expect(await mailsTo(test, 'layla@example.org')).toHaveLength(2);
});

it('reminds nobody who answered with her account instead', async () => {
  await invite(test, await makeRound(test), test.cast.ada.email);
  const ada = await test.as(test.cast.ada);
  const started = await ada.post('/surveys/small/responses');
  await answerSmall(ada, started.headers['location']!);
  await morning('2026-11-30');
  expect(await mailsTo(test, test.cast.ada.email)).toHaveLength(1);
});

it('writes on the first day of a round to those who were invited before it', async () => {
  const round = await makeRound(test, { opens: '2026-12-01' });
  await (await test.as(test.cast.elin)).post(`/rounds/${round.id}/invitations`, { addresses: 'layla@example.org', language: 'en' });
  await test.get(Jobs).drain();
  await morning('2026-11-30');
  expect(await mailsTo(test, 'layla@example.org')).toEqual([]);
  await morning('2026-12-01');
  expect(await mailsTo(test, 'layla@example.org')).toHaveLength(1);
});

it('writes once when two jobs come to somebody at the same time', async () => {
  await invite(test, await makeRound(test));
  test.clock.set('2026-11-30T07:30:00Z');
  await Promise.all([1, 2].map(() => test.get(InvitationMails).daily(test.clock.now())));
  expect(await mailsTo(test, 'layla@example.org')).toHaveLength(2);
});

it('goes on with the next job where there are many', async () => {
  const round = await makeRound(test);
  const addresses = Array.from({ length: 401 }, (_, index) => `somebody-${index}@example.org`).join('\n');
  await (await test.as(test.cast.elin)).post(`/rounds/${round.id}/invitations`, { addresses, language: 'en' });
  await test.get(Jobs).drain();
  const [{ count }] = (await test.get(Database).query<{ count: number }>("SELECT count(DISTINCT recipient)::integer AS count FROM mail WHERE recipient LIKE 'somebody-%'")) as [{ count: number }];
  expect(count).toBe(401);
});

it('forgets addresses a month after the round was over, and not before', async () => {
  const round = await makeRound(test);
  await invite(test, round, test.cast.ben.email);
  await invite(test, round);
  const address = async () => (await test.get(Database).repository(SurveyInvitation).findOneByOrFail({ personId: IsNull() })).address;
  await morning('2027-01-14');
  expect(await address()).toBe('layla@example.org');
  await morning('2027-01-15');
  expect(await address()).toBeNull();
  const page = await (await test.as(test.cast.elin)).get(`/rounds/${round.id}/invitations`);
  expect([page.text.match(/Address removed/g), page.text.includes('>Ben<')]).toEqual([['Address removed', 'Address removed'], false]);
});
