import { LinksService } from '../../src/people/links/links.service.js';
import { WantedLink } from '../../src/people/links/link.entity.js';
import { WantedLinks } from '../../src/people/links/wanted-links.service.js';
import { SignInNamesService } from '../../src/people/sign-in-names.service.js';
import { readSignInName } from '../../src/people/sign-in-names.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { Translations } from '../../src/platform/language/translations.js';
import { SmsSender } from '../../src/platform/sms/sms-sender.js';
import { useApp } from '../support/app.js';

const test = useApp();

const number = '+358407654321';

/** In the place of a provider: somebody else's network. */
class TestSms extends SmsSender {
  readonly works = true;
  readonly sent: { number: string; text: string }[] = [];

  async send(to: string, text: string): Promise<void> {
    this.sent.push({ number: to, text });
  }
}

beforeAll(async () => {
  await test.visitor().post('/sign-up', { name: 'Layla', signInName: number, password: 'three words together', consent: 'yes' });
});

it('promises nothing while there is no provider', async () => {
  expect(test.get(WantedLinks).reaches(readSignInName(number)!)).toBe(false);
  expect(test.get(SmsSender as never)).toMatchObject({ works: false });
});

it('brings a link to a phone where there is one, and whoever reads it chooses the password', async () => {
  const sms = new TestSms();
  const wanted = new WantedLinks(test.get(Database), test.get(Jobs), test.get(SignInNamesService), test.get(LinksService), sms, test.get(Translations as never));
  const name = readSignInName(number)!;
  expect(wanted.reaches(name)).toBe(true);
  await wanted.want('sign-in', name, test.clock.now());
  const [row] = await test.get(Database).repository(WantedLink).find();
  await wanted.grant(row!.id, test.clock.now());
  expect(sms.sent.map((one) => one.number)).toEqual([number]);
  const [link] = /\/link\/[\w-]{43}/.exec(sms.sent[0]!.text)!;
  const layla = test.visitor();
  expect((await layla.post(`${link}/password`, { password: 'chosen on the phone' })).headers['location']).toBe('/home');
  expect((await test.visitor().post('/sign-in', { signInName: number, password: 'chosen on the phone' })).status).toBe(303);
});
