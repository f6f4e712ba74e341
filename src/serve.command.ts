import { once } from 'node:events';
import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, createServices } from './app.js';
import { DemoService } from './demo/index.js';
import { claim, openInstallation, type Installation } from './installation.js';
import { DemoPeople, demoSignIns } from './people/index.js';
import { CannotDo, readArguments, type Command, type Io } from './platform/commands/command.js';
import type { Settings } from './platform/config/settings.js';
import { staySmall } from './platform/config/stay-small.js';
import type { ApplicationLock, Use } from './platform/database/embedded/index.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { Clock } from './platform/clock/clock.js';
import { Log } from './platform/log/log.js';
import { listensEverywhere, withOwnAddress, withServersAddress } from './public-address.js';
import { PublishingService, publishAtStart } from './publishing/index.js';
import { Workers } from './platform/jobs/workers.service.js';

export const serve: Command = {
  name: 'serve',
  about: 'The web application: opens the database, brings it up to date, publishes the content, and listens; --worker does only the background jobs.',
  usage: 'imentor serve [--worker]',
  example: 'PORT=8080 bin/imentor serve',
  async run(args, io) {
    const { values } = readArguments(args, { worker: { type: 'boolean', default: false } });
    const stopped = toldToStop();
    staySmall();
    // Settled before anything is made of the settings: greeting, mails and cookies say where people find it.
    const withAddress = values.worker ? withServersAddress : withOwnAddress;
    const installation = await withAddress(await openInstallation(io.environment, io.say), io.environment);
    let lock: ApplicationLock | undefined;
    try {
      lock = await claim(installation, useOf(installation, values.worker), values.worker ? 'imentor serve --worker' : installation.settings.publicUrl.origin, io.say);
      await (values.worker ? workUntilTold(installation, io, stopped) : serveUntilTold(installation, io, stopped));
      return 0;
    } finally {
      // In this order, so that nobody takes over a database that is about to end.
      await installation.close();
      await lock?.release();
    }
  },
};

// A server of one's own may serve several web processes; embedded data one, with workers beside it.
function useOf({ embedded }: Installation, worker: boolean): Use {
  return embedded && !worker ? 'as the application' : 'beside others';
}

async function serveUntilTold(installation: Installation, io: Io, stopped: Promise<void>): Promise<void> {
  await tryToListen(installation.settings);
  await migrateDatabase(installation.databaseUrl);
  const app = await createApp(installation.settings, installation.databaseUrl);
  await openUntilTold(app, installation, io, stopped).finally(() => app.close());
}

// Whoever has to choose another port hears it before anything is written, and not when all is published. Not earlier, for
// where i-Mentor runs on these data already, that is what is in the way.
async function tryToListen(settings: Settings): Promise<void> {
  const { port, host } = settings;
  const probe = createServer().listen({ port, host });
  await once(probe, 'listening').catch((error: unknown) => cannotListen(error, settings));
  await once(probe.close(), 'close');
}

async function openUntilTold(app: NestFastifyApplication, installation: Installation, io: Io, stopped: Promise<void>): Promise<void> {
  await preparePeople(app.get(DemoPeople), installation, app.get(Clock).now());
  const directory = installation.settings.contentDirectory;
  const publish = () => app.get(PublishingService).publish(directory, { personId: null, notes: null }, app.get(Clock).now());
  await publishAtStart(publish, { directory, say: io.say, log: app.get(Log) });
  if (installation.settings.mode === 'demo') await app.get(DemoService).enliven(app.get(Clock).now());
  await listen(app, installation);
  if (installation.settings.jobs === 'here') await app.get(Workers).start();
  io.out(greeting(installation));
  await stopped;
}

async function preparePeople(people: DemoPeople, { settings }: Installation, now: Date): Promise<void> {
  if (settings.mode === 'demo') await people.make(now);
  if (settings.mode === 'production' && (await people.exist())) {
    throw new CannotDo('There are demo people in this database, and everybody knows their password. Remove them with: bin/imentor people remove --demo');
  }
}

async function workUntilTold({ settings, databaseUrl }: Installation, io: Io, stopped: Promise<void>): Promise<void> {
  await migrateDatabase(databaseUrl);
  const services = await createServices(settings, databaseUrl);
  await services.get(Workers).start();
  io.out('i-Mentor does the background jobs.');
  await stopped;
  await services.close();
}

// Listens before anything else, so that an impatient Ctrl-C during the start also stops cleanly.
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

async function listen(app: NestFastifyApplication, { settings }: Installation): Promise<void> {
  const { port, host } = settings;
  // Fastify's own: Nest's would write the error to the log before it is said below in words.
  await app.getHttpAdapter().getInstance().listen({ port, host }).catch((error: unknown) => cannotListen(error, settings));
}

function cannotListen(error: unknown, { port, host }: Settings): never {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') throw new CannotDo(`Port ${port} is taken by another program. Choose another one, for example: PORT=${port + 1} npm start`);
  if (code === 'EACCES') throw new CannotDo(`This user may not listen on port ${port}. Choose one above 1023, for example: PORT=3000 npm start`);
  if (code && ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) throw new CannotDo(`HOST is “${host}”, which is no address of this machine.`);
  throw error;
}

function greeting({ settings: { host, port, publicUrl, mode } }: Installation): string {
  const here = `http://localhost:${port}`;
  const network = listensEverywhere(host) && mode === 'demo' && publicUrl.origin !== here;
  const address = network ? `i-Mentor is at ${here}, and for phones in the same network at ${publicUrl.origin}` : `i-Mentor is at ${publicUrl.origin}`;
  return mode === 'demo' ? `${address} – ${demoSignIns()}` : address;
}
