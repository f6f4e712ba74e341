import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { Mail } from '../../src/platform/mail/mail.entity.js';
import { Mailer, type Letter } from '../../src/platform/mail/mailer.service.js';
import { useApp } from '../support/app.js';
import { dueNow } from '../support/jobs.js';
import { startSmtp } from '../support/smtp.js';

const smtp = await startSmtp();
const test = useApp({ SMTP_URL: smtp.url, MAIL_FROM: 'i-Mentor <hello@imentor.example>' });

afterAll(() => smtp.close());

beforeEach(() => {
  smtp.received = [];
  smtp.refuse = null;
});

// Any view that is written for mail will do; this is the plainest one.
function letter(difference: Partial<Letter> = {}): Letter {
  const content = { body: '' };
  return { personId: test.cast.ada.id, recipient: 'ada@example.org', language: 'en', subject: 'platform.outbox.title', view: 'platform/mail', content, ...difference };
}

function mails(): Promise<Mail[]> {
  return test.get(Database).repository(Mail).find({ order: { id: 'DESC' } });
}

it('reaches a mail server', async () => {
  await test.get(Mailer).send(letter(), test.clock.now());
  expect(await test.get(Jobs).drain()).toEqual({ done: 1, failed: 0 });
  const [mail] = smtp.received;
  expect(mail).toMatchObject({ from: 'hello@imentor.example', to: ['ada@example.org'] });
  expect(mail!.headers).toContain('Subject: Outbox');
  expect(mail!.text).toContain('This mail comes from i-Mentor, http://localhost');
  expect(mail!.html).toContain('<html lang="en" dir="ltr">');
  expect((await mails())[0]).toMatchObject({ sentAt: test.clock.now(), failed: null });
});

it('is written in the language of its reader, in its direction', async () => {
  await test.get(Mailer).send(letter({ language: 'ar' }), test.clock.now());
  await test.get(Jobs).drain();
  expect(smtp.received[0]!.html).toContain('<html lang="ar" dir="rtl">');
});

it('does not leave when the change that it tells about is taken back', async () => {
  const change = test.get(Database).transaction(async () => {
    await test.get(Mailer).send(letter(), test.clock.now());
    throw new Error('taken back');
  });
  await expect(change).rejects.toThrow('taken back');
  await test.get(Jobs).drain();
  expect(smtp.received).toEqual([]);
});

it('is tried again while the mail server has no time', async () => {
  smtp.refuse = 451;
  await test.get(Mailer).send(letter(), test.clock.now());
  expect(await test.get(Jobs).drain()).toEqual({ done: 0, failed: 1 });
  expect((await mails())[0]).toMatchObject({ sentAt: null, failed: 'EENVELOPE 451' });
  smtp.refuse = null;
  await dueNow(test.get(Database), 'send-mail');
  expect(await test.get(Jobs).drain()).toEqual({ done: 1, failed: 0 });
  expect((await mails())[0]).toMatchObject({ sentAt: test.clock.now(), failed: null });
});

it('is given up when the mail server knows no such address', async () => {
  smtp.refuse = 550;
  await test.get(Mailer).send(letter(), test.clock.now());
  expect(await test.get(Jobs).drain()).toEqual({ done: 1, failed: 0 });
  expect((await mails())[0]).toMatchObject({ sentAt: null, failed: 'EENVELOPE 550' });
});

it('offers mail programs the one click that ends such mails', async () => {
  await test.get(Mailer).send(letter({ unsubscribe: 'https://imentor.example/digest/end' }), test.clock.now());
  await test.get(Jobs).drain();
  expect(smtp.received[0]!.headers).toMatch(/List-Unsubscribe: <https:\/\/imentor\.example\/digest\/end>/);
  expect(smtp.received[0]!.headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
});

it('is removed after thirty days', async () => {
  await test.get(Mailer).send(letter(), test.clock.now());
  await test.get(Jobs).drain();
  test.clock.pass(29 * 24 * 3600);
  await test.get(Mailer).removeOld(test.clock.now());
  expect((await mails()).length).toBeGreaterThan(0);
  test.clock.pass(2 * 24 * 3600);
  await test.get(Mailer).removeOld(test.clock.now());
  expect(await mails()).toEqual([]);
});

it('goes with the person whose it is', async () => {
  await test.get(Mailer).send(letter({ personId: test.cast.max.id }), test.clock.now());
  await test.get(Database).query('DELETE FROM person WHERE id = $1', [test.cast.max.id]);
  expect((await mails()).filter(({ personId }) => personId === test.cast.max.id)).toEqual([]);
  expect(await test.get(Jobs).drain()).toMatchObject({ failed: 0 });
  expect(smtp.received).toEqual([]);
});

it('cannot be read by anybody outside a demo', async () => {
  expect((await test.visitor().get('/outbox')).status).toBe(404);
  expect((await (await test.as(test.cast.noor)).get('/outbox')).status).toBe(404);
});
