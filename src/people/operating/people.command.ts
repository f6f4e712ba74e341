import { isLanguage } from '../../platform/language/languages.js';
import { Clock } from '../../platform/clock/clock.js';
import { CannotDo, readArguments, WrongUse, type Command, type Io, type Services } from '../../platform/commands/command.js';
import { Database } from '../../platform/database/database.service.js';
import { NotFound } from '../../platform/web/errors.js';
import { withoutControls } from '../../platform/web/form.js';
import { longestName, somethingToSee } from '../names.js';
import type { Person } from '../person.entity.js';
import { RolesService } from '../roles/roles.service.js';
import { readSignInName } from '../sign-in-names.js';
import type { HeldRole } from '../viewer.js';
import { DemoPeople } from './demo-people.service.js';
import { PeopleDesk, type ListedPerson, type Prepared } from './people-desk.service.js';
import { readId, readRole, roleInWords } from './reading.js';

const place = { country: { type: 'string' }, organisation: { type: 'string' } } as const;
const asJson = { json: { type: 'boolean', default: false } } as const;

export const peopleList: Command = {
  name: 'people list',
  about: 'The accounts, the oldest first, page by page. Everybody is a learner, and roles say what somebody may do beyond that. Phone numbers are never shown.',
  usage: 'imentor people list [--role ROLE] [--limit N] [--after ID] [--json]',
  example: 'bin/imentor people list --role administrator',
  async run(args, io) {
    const { values } = readArguments(args, { role: { type: 'string' }, limit: { type: 'string', default: '100' }, after: { type: 'string' }, ...asJson });
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new WrongUse('--limit takes a number from 1 to 1000.');
    const role = values.role ? readRole(values.role).role : null;
    const after = values.after ? readId(values.after) : null;
    const people = await io.withServices((services) => services.get(PeopleDesk).list(after, limit + 1, role));
    const next = people.length > limit ? people[limit - 1]!.id : null;
    tell(io, values.json, { people: people.slice(0, limit), next }, () => table(people.slice(0, limit), next));
    return 0;
  },
};

export const peopleAdd: Command = {
  name: 'people add',
  about: 'Opens an account, and prints the link by which its owner chooses her password within a day.',
  usage: 'imentor people add --name NAME [--sign-in NAME] [--language CODE] [--role ROLE [--country CODE] [--organisation ID]] [--json]',
  example: 'bin/imentor people add --name Noor --sign-in noor@example.org --role administrator',
  async run(args, io) {
    const { values } = readArguments(args, { name: { type: 'string' }, 'sign-in': { type: 'string' }, language: { type: 'string', default: 'en' }, role: { type: 'string' }, ...place, ...asJson });
    const { language, role: wanted } = values;
    const name = withoutControls(values.name ?? '').trim();
    if (!somethingToSee.test(name)) throw new WrongUse('Say the name of the person: --name NAME.');
    if (name.length > longestName) throw new WrongUse(`--name takes at most ${longestName} characters.`);
    if (!isLanguage(language)) throw new WrongUse(`“${language}” is no language of this site.`);
    const signInName = values['sign-in'] ? readSignInName(values['sign-in']) : null;
    if (values['sign-in'] && !signInName) throw new WrongUse('--sign-in takes an e-mail address, a phone number or a user name.');
    const role = wanted ? readRole(wanted, values.country, values.organisation) : null;
    const prepared = await io.withServices((services) => add(services, { name, language }, signInName, role));
    tell(io, values.json, prepared, () => opened(prepared));
    return 0;
  },
};

export const peopleRole: Command = {
  name: 'people role',
  about: 'Gives somebody a role, or takes it, everywhere or in one country or organisation.',
  usage: 'imentor people role NAME-OR-ID (--give ROLE | --take ROLE) [--country CODE] [--organisation ID] [--json]',
  example: 'bin/imentor people role elin@example.org --give coordinator --country FI',
  async run(args, io) {
    const { values, positionals } = readArguments(args, { give: { type: 'string' }, take: { type: 'string' }, ...place, ...asJson });
    if (Boolean(values.give) === Boolean(values.take)) throw new WrongUse('Say either --give ROLE or --take ROLE.');
    const wanted = readRole((values.give ?? values.take)!, values.country, values.organisation);
    const roles = await io.withServices(async (services) => {
      const person = await theOne(services, positionals);
      await (values.give ? give(services, person.id, wanted) : take(services, person.id, wanted));
      return services.get(RolesService).of(person.id);
    });
    const held = roles.map(({ role, country, organisationId }) => ({ role, country, organisationId }));
    tell(io, values.json, { roles: held }, () => `Roles now: ${held.map(roleInWords).join(', ') || 'none'}`);
    return 0;
  },
};

export const peopleReset: Command = {
  name: 'people reset',
  about: 'Ends somebody’s password, recovery code and sessions, and prints the link by which she chooses a new password within a day.',
  usage: 'imentor people reset NAME-OR-ID [--json]',
  example: 'bin/imentor people reset teal-river-4821',
  async run(args, io) {
    const { values, positionals } = readArguments(args, asJson);
    const link = await io.withServices(async (services) => services.get(PeopleDesk).reset((await theOne(services, positionals)).id, services.get(Clock).now()));
    tell(io, values.json, { link }, () => link);
    return 0;
  },
};

export const peopleRemove: Command = {
  name: 'people remove',
  about: 'Removes the made-up people of a demo, with everything that they did.',
  usage: 'imentor people remove --demo [--json]',
  example: 'bin/imentor people remove --demo',
  async run(args, io) {
    const { values } = readArguments(args, { demo: { type: 'boolean', default: false }, ...asJson });
    if (!values.demo) throw new WrongUse('Only demo people can be removed here: say --demo.');
    const removed = await io.withServices((services) => services.get(DemoPeople).remove());
    tell(io, values.json, { removed }, () => `${removed} demo people removed.`);
    return 0;
  },
};

function tell(io: Io, json: boolean | undefined, result: object, words: () => string): void {
  io.out(json ? JSON.stringify(result, null, 2) : words());
}

function table(people: ListedPerson[], next: string | null): string {
  const lines = people.map(({ id, name, signInNames, roles }) => [id, name, signInNames.map((one) => one.name ?? one.kind).join(' '), roles.map(roleInWords).join(', ') || 'learner'].join('\t'));
  return [...lines, ...(next ? [`More: --after ${next}`] : [])].join('\n') || 'Nobody.';
}

function opened({ signInName, link, sharedWith }: Prepared): string {
  const lines = [`Signs in with: ${signInName}`, `Chooses her password within a day at: ${link}`];
  if (sharedWith.length === 0) return lines.join('\n');
  const others = sharedWith.length === 1 ? 'Another account signs in' : `${sharedWith.length} other accounts sign in`;
  const hint = `${others} with the same name, and the passwords tell them apart. If she has one already, use that one by its id: ${sharedWith.join(', ')}`;
  return [...lines, hint].join('\n');
}

async function add(services: Services, person: { name: string; language: string }, signInName: ReturnType<typeof readSignInName>, role: HeldRole | null): Promise<Prepared> {
  return services.get(Database).transaction(async () => {
    const prepared = await services.get(PeopleDesk).add(person, signInName, services.get(Clock).now());
    if (!prepared) throw new CannotDo('This name is taken. Choose another one, or leave --sign-in out.');
    if (role) await give(services, prepared.id, role);
    return prepared;
  });
}

/** The person who is meant. @throws CannotDo when it is nobody, or more than one. */
async function theOne(services: Services, [typed]: string[]): Promise<Person> {
  if (!typed) throw new WrongUse('Say who: the name that she signs in with, or her id.');
  const found = await services.get(PeopleDesk).find(typed);
  if (found.length === 0) throw new CannotDo(`Nobody signs in with “${typed}”.`);
  if (found.length > 1) throw new CannotDo(`Several people sign in with it. Say the id of one:\n${found.map(({ id, name }) => `${id}  ${name}`).join('\n')}`);
  return found[0]!;
}

async function give(services: Services, personId: string, role: HeldRole): Promise<void> {
  await services.get(RolesService).give(personId, role).catch((error: unknown) => {
    if (error instanceof NotFound) throw new CannotDo(`There is no organisation “${role.organisationId}”.`);
    throw error;
  });
}

async function take(services: Services, personId: string, role: HeldRole): Promise<void> {
  const done = await services.get(RolesService).take(personId, role);
  if (done === 'last') throw new CannotDo('This is the last administrator. Give the role to somebody else first.');
}
