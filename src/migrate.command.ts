import { openInstallation } from './installation.js';
import { readArguments, type Command } from './platform/commands/command.js';
import { migrateDatabase } from './platform/database/migrate.js';

export const migrate: Command = {
  name: 'migrate',
  about: 'Brings the schema of the database up to date; --down takes back the last step.',
  usage: 'imentor migrate [--down]',
  example: 'bin/imentor migrate',
  async run(args, io) {
    const { values } = readArguments(args, { down: { type: 'boolean', default: false } });
    const installation = await openInstallation(io.environment, io.say);
    try {
      const steps = await migrateDatabase(installation.databaseUrl, values.down ? 'down' : 'up');
      io.out(steps.length ? steps.join('\n') : 'Nothing to do.');
      return 0;
    } finally {
      await installation.close();
    }
  },
};
