import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { Mail } from '../../src/platform/mail/mail.entity.js';
import { Mailer } from '../../src/platform/mail/mailer.service.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp({ IMENTOR_MODE: 'demo', LOG_LEVEL: 'silent' });

beforeAll(async () => {
  const content = { body: '' };
  for (let number = 0; number < 51; number++) {
    await test.get(Mailer).send({ personId: test.cast.ada.id, recipient: `ada${number}@example.org`, language: 'ar', subject: 'platform.outbox.title', view: 'platform/mail', content }, test.clock.now());
  }
  await test.get(Jobs).drain();
});

it('lists the mails of a demo, newest first, fifty a page', async () => {
  const page = await test.visitor().get('/outbox');
  expect(page.text).toContain('ada50@example.org');
  expect(page.text).not.toContain('ada0@example.org');
  const older = /href="(\/outbox\?before[^"]+)"/.exec(page.text)![1]!.replace('&#x3D;', '=');
  expect((await test.visitor().get(older)).text).toContain('ada0@example.org');
});

it('shows one mail, in its own language and direction', async () => {
  const [mail] = await test.get(Database).repository(Mail).find({ take: 1 });
  const page = await test.visitor().get(`/outbox/${mail!.id}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('<div lang="ar" dir="rtl"><p>');
});

it.each(['/outbox/0193a4f0-0000-7000-8000-000000000000', '/outbox/nothing'])('has no mail at %s', async (path) => {
  expect((await test.visitor().get(path)).status).toBe(404);
});

it('takes one query', async () => {
  expect(await queriesOf(() => test.visitor().get('/outbox'))).toHaveLength(1);
});
