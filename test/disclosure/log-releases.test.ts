import { resolve } from 'node:path';
import { answeredBefore, ReleasesService, refusalSentence, type AskedRelease, type LoggedCount } from '../../src/disclosure/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Translations } from '../../src/platform/language/translations.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

const until = new Date('2026-11-01T00:00:00Z');
const someday = new Date('2026-11-02T08:00:00Z');

const all = (count: number, about = ''): LoggedCount => ({ people: answeredBefore(until), count, about });
const without = (country: string, count: number, about = ''): LoggedCount => ({ people: { ...answeredBefore(until), country: { values: ['FI', 'TR', 'SK'].filter((one) => one !== country) } }, count, about });
const table = (subject: string, counts: LoggedCount[], name = 'needs'): AskedRelease => ({ subject, audience: 'analyst', name, address: null, until, counts });

const ask = (asked: AskedRelease, purpose = 'report', now = someday) => test.get(ReleasesService).ask(asked, { personId: test.cast.dara.id, purpose }, now);

async function rows(subject: string): Promise<{ releases: number; looks: number }> {
  const [row] = await test.get(Database).query<{ releases: number; looks: number }>(`
    SELECT count(DISTINCT logged_release.id)::integer AS releases, count(*)::integer AS looks
    FROM logged_release JOIN release_look ON release_id = logged_release.id WHERE subject = $1`, [subject]);
  return row!;
}

it('lets a first release pass, and keeps who looked and what for', async () => {
  expect(await ask(table('first', [all(40)]))).toBeNull();
  expect(await test.get(ReleasesService).personalData(test.cast.dara.id)).toMatchObject([{ survey: 'first', name: 'needs', purpose: 'report' }]);
});

it('does not grow when the same page is looked at again, and adds a line for another day or purpose', async () => {
  for (let again = 0; again < 3; again += 1) expect(await ask(table('again', [all(40)]))).toBeNull();
  expect(await rows('again')).toEqual({ releases: 1, looks: 1 });
  await ask(table('again', [all(40)]), 'a talk');
  await ask(table('again', [all(40)]), 'report', new Date('2026-11-03T08:00:00Z'));
  expect(await rows('again')).toEqual({ releases: 1, looks: 3 });
});

it('refuses what leaves over too few, in a sentence that names the earlier release and the mend', async () => {
  await ask(table('few', [all(40)], 'Everybody'));
  const refusal = await ask(table('few', [without('SK', 38)]));
  const t = Translations.load(resolve('src/locales')).in('en');
  expect(refusalSentence(refusal!, t)).toBe('With “Everybody”, this would show figures of fewer than 5 people: those who are in one group and not in the other. Use the same groups as there.');
  expect(await rows('few')).toEqual({ releases: 1, looks: 1 });
});

it('never mixes surveys', async () => {
  await ask(table('one survey', [all(40)]));
  expect(await ask(table('another', [without('SK', 38)]))).toBeNull();
});

it('compares what is told of those who answered a question with the same question only', async () => {
  await ask(table('questions', [all(40), all(38, 'pricing')]));
  expect(await ask(table('questions', [without('SK', 30), without('SK', 30, 'pricing')]))).toBeNull();
  expect(await ask(table('questions', [without('TR', 30), without('TR', 36, 'pricing')]))).toMatchObject({ key: 'disclosure.refused.difference' });
});

it('lets only one of two through that are asked for at once and together tell too much', async () => {
  const answers = await Promise.all([ask(table('race', [all(40)])), ask(table('race', [without('SK', 38)]))]);
  expect(answers.filter((refusal) => refusal === null)).toHaveLength(1);
  expect((await rows('race')).releases).toBe(1);
});

it('makes one release of a page that many ask for at once', async () => {
  expect(await Promise.all(Array.from({ length: 8 }, () => ask(table('crowd', [all(40)]))))).toEqual(Array.from({ length: 8 }, () => null));
  expect(await rows('crowd')).toEqual({ releases: 1, looks: 1 });
});

it('asks the database once for a page that is known', async () => {
  await ask(table('cheap', [all(40)]));
  expect(await queriesOf(() => ask(table('cheap', [all(40)])))).toHaveLength(1);
});
