import { claim, openInstallation, settingsFrom, type Installation } from './installation.js';
import { checkArchive } from './platform/backup/archive-reader.js';
import type { End, Head } from './platform/backup/archive.js';
import type { Outlasting } from './platform/backup/outlasting.js';
import { secretMark } from './platform/backup/secret-mark.js';
import { CannotDo, readArguments, WrongUse, type Command, type Io, type Services } from './platform/commands/command.js';
import { atMostEverySecond, interruptible } from './platform/commands/patience.js';

interface Wish {
  path: string;
  /** Another backup, whose erasures count too. */
  erasuresOf: string | undefined;
  replace: boolean;
  otherSecret: boolean;
}

export const restore: Command = {
  name: 'restore',
  about:
    'Puts a backup in the place of the installation; stop the web application first. Whoever was erased since stays erased. ' +
    '--check only reads the file and says whether it is whole. --replace allows it where people are already. --erasures-of takes the erasures of a newer backup into account. ' +
    '--other-secret goes on although SECRET is another one.',
  usage: 'imentor restore FILE [--check] [--replace] [--erasures-of FILE] [--other-secret]',
  example: 'bin/imentor restore /var/backups/imentor-monday.tar.gz',
  async run(args, io) {
    const { values, positionals } = readArguments(args, { check: flag, replace: flag, 'other-secret': flag, 'erasures-of': { type: 'string' } });
    const [path, ...more] = positionals;
    if (!path || more.length > 0) throw new WrongUse('Say which file is to be restored.');
    const { head, end } = await checkArchive(path);
    const contents = describe(head, end);
    if (values.check) io.out(`${path} is whole: ${contents}.`);
    else await restoreWhole({ path, erasuresOf: values['erasures-of'], replace: values.replace, otherSecret: values['other-secret'] }, head, io);
    if (!values.check) io.out(`Restored: ${contents}.`);
    return 0;
  },
};

const flag = { type: 'boolean', default: false } as const;

function describe(head: Head, end: End): string {
  const rows = Object.values(end.tables).reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows and ${end.files} stored files of ${head.madeAt}, made by i-Mentor ${head.program}`;
}

async function restoreWhole(wish: Wish, head: Head, io: Io): Promise<void> {
  const { secret } = settingsFrom(io.environment);
  if (!wish.otherSecret) compareSecret(head, secret, wish.path);
  if (wish.erasuresOf) compareSecret((await checkArchive(wish.erasuresOf)).head, secret, wish.erasuresOf);
  const installation = await openInstallation(io.environment, io.say);
  try {
    const lock = await claim(installation, 'alone', 'imentor restore', io.say);
    await interruptible((signal) => restoreInto(installation, wish, io, signal)).finally(() => lock.release());
  } finally {
    await installation.close();
  }
}

// With another secret, nobody could tell who was erased, and links in mails would be dead.
function compareSecret(head: Head, secret: string, path: string): void {
  if (head.secretMark === secretMark(secret)) return;
  throw new CannotDo(
    `${path} comes from an installation with another secret. Set SECRET to that one; a demo keeps its own in the file “secret” of its DATA_DIR, to be copied into the new one. ` +
      'If it is lost, --other-secret goes on without: then links in mails that were sent stop working, and erasures written down with it cannot be repeated.',
  );
}

async function restoreInto({ settings, databaseUrl }: Installation, wish: Wish, io: Io, signal: AbortSignal): Promise<void> {
  // Loaded only here: checking a backup needs no framework.
  const [{ createServices }, { Log }, { migrateDatabase }] = await Promise.all([import('./app.js'), import('./platform/log/log.js'), import('./platform/database/migrate.js')]);
  await migrateDatabase(databaseUrl);
  const services = await createServices(settings, databaseUrl, { log: new Log(settings.logLevel, 2) });
  try {
    await replaceAll(services, wish, io, signal);
  } catch (error) {
    throw signal.aborted ? new CannotDo('Interrupted. Everything is as it was.') : error;
  } finally {
    await services.close();
  }
}

async function replaceAll(services: Services, { path, erasuresOf, replace }: Wish, io: Io, signal: AbortSignal): Promise<void> {
  const [{ Restoration }, { AccountsService, EndedAccess }, { Mailer }, { Refusals }, { ErasuresService }] = await Promise.all([
    import('./platform/backup/restoration.service.js'),
    import('./people/index.js'),
    import('./platform/mail/mailer.service.js'),
    import('./surveys/index.js'),
    import('./privacy/index.js'),
  ]);
  if (!replace && (await services.get(AccountsService).anybody())) {
    throw new CannotDo('There are people in this installation. Back it up first; then --replace puts the backup in its place, and what is here now is gone.');
  }
  const erasures = services.get(ErasuresService);
  const told: Outlasting[] = erasuresOf ? [{ outlast: async () => () => erasures.learnFrom(erasuresOf) }] : [];
  const outlasting = [services.get(Mailer), services.get(EndedAccess), services.get(Refusals), ...told, erasures];
  for (const line of await services.get(Restoration).restore(path, outlasting, { progress: atMostEverySecond(io.say), signal })) io.say(line);
}
