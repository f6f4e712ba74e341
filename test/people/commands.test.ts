import { Organisation } from '../../src/people/index.js';
import { peopleAdd, peopleList, peopleRemove, peopleReset, peopleRole } from '../../src/people/operating/people.command.js';
import { DemoPeople } from '../../src/people/index.js';
import { CannotDo, WrongUse, type Command, type Io } from '../../src/platform/commands/command.js';
import { Database } from '../../src/platform/database/database.service.js';
import { password } from '../cast.js';
import { useApp } from '../support/app.js';

const test = useApp();

async function run(command: Command, ...args: string[]): Promise<string> {
  const lines: string[] = [];
  const io: Io = { out: (text) => lines.push(text), say: () => undefined, environment: {}, withServices: (work) => work({ get: test.get }) };
  expect(await command.run(args, io)).toBe(0);
  return lines.join('\n');
}

async function json<Result>(command: Command, ...args: string[]): Promise<Result> {
  return JSON.parse(await run(command, ...args, '--json')) as Result;
}

describe('imentor people list', () => {
  it('shows the accounts page by page, each with its roles', async () => {
    type Listed = { people: { name: string; signInNames: object[]; roles: object[] }[]; next: string | null };
    const first = await json<Listed>(peopleList, '--limit', '4');
    const second = await json<Listed>(peopleList, '--limit', '4', '--after', first.next!);
    const names = [...first.people, ...second.people].map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Ada', 'Ben', 'Cleo', 'Dara', 'Elin', 'Max', 'Noor']);
    expect(second.next).toBeNull();
    const elin = [...first.people, ...second.people].find(({ name }) => name === 'Elin');
    expect(elin).toMatchObject({ signInNames: [{ kind: 'email', name: 'elin@example.org' }], roles: [{ role: 'coordinator', organisationId: null, country: 'FI' }] });
  });

  it('shows those who have a role, as a table', async () => {
    expect(await run(peopleList, '--role', 'coordinator')).toBe(`${test.cast.elin.id}\tElin\telin@example.org\tcoordinator (FI)`);
  });

  it('takes whoever has no role for the learner that she is', async () => {
    const max = `${test.cast.max.id}\tMax\tmax@example.org\tlearner`;
    expect((await run(peopleList)).split('\n')).toContain(max);
    const learners = (await run(peopleList, '--role', 'learner')).split('\n');
    expect(learners).toContain(max);
    expect(learners.map((line) => line.split('\t')[1])).toEqual(['Ada', 'Max']);
  });

  it('shows a phone number to nobody', async () => {
    await run(peopleAdd, '--name', 'Phone', '--sign-in', '+358 40 765 4321');
    for (const output of [await run(peopleList), await run(peopleList, '--json')]) expect(output).not.toContain('7654321');
  });

  it.each([['--limit', '0'], ['--limit', 'many'], ['--role', 'queen'], ['--after', 'somebody'], ['--nonsense']])('refuses %s %s', async (...args) => {
    await expect(run(peopleList, ...args)).rejects.toThrow(WrongUse);
  });
});

describe('imentor people add', () => {
  it('opens an account whose owner chooses her password by a link', async () => {
    const { id, link } = await json<{ id: string; link: string }>(peopleAdd, '--name', 'Layla', '--sign-in', 'layla@example.org', '--language', 'ar', '--role', 'mentor', '--country', 'fi');
    const layla = test.visitor();
    test.clock.pass(23 * 3600);
    await layla.post(`${new URL(link).pathname}/password`, { password: 'chosen by layla' });
    expect((await layla.get('/me')).text).toContain('lang="ar"');
    expect((await test.visitor().post('/sign-in', { signInName: 'layla@example.org', password: 'chosen by layla' })).status).toBe(303);
    expect(await run(peopleList, '--role', 'mentor')).toContain(`${id}\tLayla\tlayla@example.org\tmentor (FI)`);
  });

  it('makes a user name for somebody who has no address', async () => {
    expect(await run(peopleAdd, '--name', 'Noura')).toMatch(/^Signs in with: [a-z]+-[a-z]+-\d{4}\n.*http:\/\/localhost\/link\/[\w-]{43}$/);
  });

  it('does not show the number of somebody who signs in with one', async () => {
    expect(await run(peopleAdd, '--name', 'Phone', '--sign-in', '+358 40 111 2222')).not.toContain('1112222');
  });

  it('opens nothing when something is wrong', async () => {
    const before = await run(peopleList);
    await expect(run(peopleAdd)).rejects.toThrow(WrongUse);
    for (const name of [' ', '\u200b', '\u202e', 'x'.repeat(101)]) await expect(run(peopleAdd, '--name', name)).rejects.toThrow(WrongUse);
    await expect(run(peopleAdd, '--name', 'X', '--sign-in', 'x@')).rejects.toThrow(WrongUse);
    await expect(run(peopleAdd, '--name', 'X', '--role', 'queen')).rejects.toThrow(WrongUse);
    await expect(run(peopleAdd, '--name', 'X', '--language', 'xx')).rejects.toThrow(WrongUse);
    await expect(run(peopleAdd, '--name', 'X', '--role', 'author', '--organisation', 'nowhere')).rejects.toThrow(CannotDo);
    expect(await run(peopleList)).toBe(before);
  });

  it('opens another account for an address that one has, and says which has it', async () => {
    const { elin } = test.cast;
    const typed = ['--name', 'Elin too', '--sign-in', 'Elin@example.org'];
    const second = await json<{ id: string; sharedWith: string[] }>(peopleAdd, ...typed);
    expect(second.sharedWith).toEqual([elin.id]);
    const third = await run(peopleAdd, ...typed);
    expect(third).toContain(`2 other accounts sign in with the same name, and the passwords tell them apart. If she has one already, use that one by its id: ${elin.id}, ${second.id}`);
    expect(await run(peopleAdd, '--name', 'Alone', '--sign-in', 'alone@example.org')).not.toContain('same name');
    await test.get(Database).query('DELETE FROM person WHERE name = ANY($1)', [['Elin too', 'Alone']]);
  });

  it('says that a user name is taken', async () => {
    await run(peopleAdd, '--name', 'First', '--sign-in', 'fatima');
    await expect(run(peopleAdd, '--name', 'Second', '--sign-in', 'Fatima')).rejects.toThrow('taken');
  });
});

describe('imentor people role', () => {
  it('gives and takes', async () => {
    await test.get(Database).repository(Organisation).findOneByOrFail({ id: 'zarif' });
    expect(await run(peopleRole, 'max@example.org', '--give', 'author', '--organisation', 'zarif')).toBe('Roles now: author (zarif)');
    expect(await json(peopleRole, test.cast.max.id, '--give', 'analyst')).toEqual({ roles: [{ role: 'analyst', country: null, organisationId: null }, { role: 'author', country: null, organisationId: 'zarif' }] });
    expect(await run(peopleRole, 'max@example.org', '--take', 'author', '--organisation', 'zarif')).toBe('Roles now: analyst');
  });

  it.each([
    ['nobody', ['nobody@example.org', '--give', 'mentor'], CannotDo],
    ['no one', ['--give', 'mentor'], WrongUse],
    ['no role', ['max@example.org'], WrongUse],
    ['two at once', ['max@example.org', '--give', 'mentor', '--take', 'author'], WrongUse],
    ['an unknown country', ['max@example.org', '--give', 'mentor', '--country', 'XX'], WrongUse],
    ['an unknown organisation', ['max@example.org', '--give', 'mentor', '--organisation', 'nowhere'], CannotDo],
    ['the last administrator', ['noor@example.org', '--take', 'administrator'], CannotDo],
  ])('refuses %s', async (_name, args, error) => {
    await expect(run(peopleRole, ...args)).rejects.toThrow(error);
  });

  it('asks for the id where several share a name', async () => {
    for (const secret of ['first of the family', 'second of the family']) {
      await test.visitor().post('/sign-up', { name: secret, signInName: '+358 40 333 4444', password: secret, consent: 'yes' });
    }
    await expect(run(peopleRole, '+358403334444', '--give', 'mentor')).rejects.toThrow(/Several people.*\n[0-9a-f-]{36} {2}first of the family\n/);
  });
});

it('imentor people reset ends what opened an account, and hands over a link', async () => {
  const ada = await test.as(test.cast.ada);
  const link = new URL(await run(peopleReset, 'ada@example.org')).pathname;
  expect((await ada.get('/home')).status).toBe(303);
  expect((await test.visitor().post('/sign-in', { signInName: 'ada@example.org', password })).status).toBe(422);
  expect((await test.visitor().post(`${link}/password`, { password: 'another password' })).status).toBe(303);
  expect((await test.visitor().post('/sign-in', { signInName: 'ada@example.org', password: 'another password' })).status).toBe(303);
});

it('imentor people remove takes the made-up people away, and nobody else', async () => {
  await test.get(DemoPeople).make(test.clock.now());
  await expect(run(peopleRemove)).rejects.toThrow(WrongUse);
  expect(await run(peopleRemove, '--demo')).toBe('6 demo people removed.');
  expect(await test.get(DemoPeople).exist()).toBe(false);
  expect(await run(peopleList)).toContain('ben@example.org');
});
