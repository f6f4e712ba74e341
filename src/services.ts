import { createServices } from './app.js';
import { openInstallation } from './installation.js';
import type { Io, Services } from './platform/commands/command.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { Log } from './platform/log/log.js';
import { withServersAddress } from './public-address.js';

/**
 * Opens the installation with its schema up to date, so that a command also works before the first start,
 * runs `work` with the rooms' services, and closes everything again.
 */
export async function withServices<Result>(io: Io, work: (services: Services) => Promise<Result>): Promise<Result> {
  const installation = await openInstallation(io.environment, io.say);
  try {
    await migrateDatabase(installation.databaseUrl);
    const { settings, databaseUrl } = await withServersAddress(installation, io.environment);
    const services = await createServices(settings, databaseUrl, { log: new Log(settings.logLevel, 2) });
    return await work(services).finally(() => services.close());
  } finally {
    await installation.close();
  }
}
