import { DemoPeople, demoSignIns, roleNames } from '../../src/people/index.js';
import { demoPassword, demoPeople } from '../../src/people/operating/demo-people.js';
import { CannotDo, type Io } from '../../src/platform/commands/command.js';
import { serve } from '../../src/serve.command.js';
import { useApp } from '../support/app.js';

const test = useApp();

const io: Io = {
  out: () => undefined,
  say: () => undefined,
  environment: {},
  withServices: () => Promise.reject(new Error('no command here')),
};

it('are not there unless a demo makes them', async () => {
  expect(await test.get(DemoPeople).exist()).toBe(false);
});

it('are one for each role, each with the password that the start line tells', async () => {
  await test.get(DemoPeople).make(test.clock.now());
  expect(demoPeople.map(({ role }) => role)).toEqual([...roleNames]);
  for (const { email, name } of demoPeople) {
    expect(demoSignIns()).toContain(email);
    const browser = test.visitor();
    expect((await browser.post('/sign-in', { signInName: email, password: demoPassword })).status).toBe(303);
    expect((await browser.get('/home')).text).toContain(`Hello, ${name}`);
  }
  expect(demoSignIns()).toContain(demoPassword);
});

it('are made once, whoever starts at the same time', async () => {
  await Promise.all([1, 2, 3].map(() => test.get(DemoPeople).make(test.clock.now())));
  expect(await test.get(DemoPeople).remove()).toBe(6);
});

it('keep a production server from starting, and it says how to get rid of them', async () => {
  await test.get(DemoPeople).make(test.clock.now());
  const environment = { IMENTOR_MODE: 'production', DATABASE_URL: test.databaseUrl, SECRET: 'a secret of thirty-two characters', PUBLIC_URL: 'https://imentor.example', LOG_LEVEL: 'silent', PORT: '0' };
  const start = serve.run([], { ...io, environment });
  await expect(start).rejects.toThrow(CannotDo);
  await expect(start).rejects.toThrow('bin/imentor people remove --demo');
});
