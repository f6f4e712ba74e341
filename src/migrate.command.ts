import { claim, openInstallation, type Installation } from './installation.js';
import { CannotDo, readArguments, WrongUse, type Command, type Io } from './platform/commands/command.js';
import { lookBack, type StepBack } from './platform/database/look-back.js';
import { migrateDatabase } from './platform/database/migrate.js';

export const migrate: Command = {
  name: 'migrate',
  about:
    'Brings the schema of the database up to date. --down takes back the last step; stop the web application first. ' +
    'Where that deletes something, it says what, and does it only with --yes.',
  usage: 'imentor migrate [--down [--yes]]',
  example: 'bin/imentor migrate',
  async run(args, io) {
    const { values } = readArguments(args, { down: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false } });
    if (values.yes && !values.down) throw new WrongUse('--yes goes with --down: only that deletes anything.');
    const installation = await openInstallation(io.environment, io.say);
    try {
      const steps = values.down ? await takeBack(installation, values.yes, io) : await migrateDatabase(installation.databaseUrl);
      io.out(steps.length ? steps.join('\n') : 'Nothing to do.');
      return 0;
    } finally {
      await installation.close();
    }
  },
};

async function takeBack(installation: Installation, agreed: boolean, io: Io): Promise<string[]> {
  const lock = await claim(installation, 'alone', 'imentor migrate --down', io.say);
  try {
    const step = await lookBack(installation.databaseUrl);
    if (!step) return [];
    refuseWhere(step, agreed);
    const steps = await migrateDatabase(installation.databaseUrl, 'down');
    io.say('Now start the i-Mentor from before this step: the one that is here would make it again.');
    return steps;
  } finally {
    await lock.release();
  }
}

function refuseWhere({ name, known, losses }: StepBack, agreed: boolean): void {
  if (!known) throw new CannotDo(`A newer i-Mentor made the step ${name}: take it back with that one.`);
  if (agreed || losses.length === 0) return;
  const list = losses.map(({ what, rows }) => `  ${what}: ${rows} ${rows === 1 ? 'row' : 'rows'}`);
  throw new CannotDo(
    [`Without the step ${name}, this is gone for good:`, ...list, 'Make a backup first (bin/imentor backup FILE). Then take the step back with: bin/imentor migrate --down --yes'].join('\n'),
  );
}
