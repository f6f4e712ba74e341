import { DataSource, type QueryRunner } from 'typeorm';
import { CannotDo } from '../commands/command.js';
import { databaseOptions } from './options.js';

/**
 * Brings the schema up to date, or takes back the last step. Several processes may start at once: an advisory
 * lock lets one of them work while the others wait and then find nothing to do. Each step is one transaction.
 * @returns the names of the steps that were run or taken back.
 * @throws CannotDo where the database lets this user change nothing
 */
export async function migrateDatabase(url: string, direction: 'up' | 'down' = 'up'): Promise<string[]> {
  const source = await new DataSource({ ...databaseOptions(url, 2), extra: {} }).initialize();
  const keeper = source.createQueryRunner();
  try {
    await refuseWhereOnlyRead(keeper);
    return await locked(keeper, () => (direction === 'up' ? up(source) : down(source)));
  } catch (error) {
    throw (error as { code?: string }).code === insufficientPrivilege ? await explained(error as Error, keeper) : error;
  } finally {
    await keeper.release();
    await source.destroy();
  }
}

// Said before anything is tried: where nothing is to be done, the first page would be what fails.
async function refuseWhereOnlyRead({ manager }: QueryRunner): Promise<void> {
  const [{ database, readOnly }] = await manager.query<[{ database: string; readOnly: string }]>(
    `SELECT current_database() AS database, current_setting('transaction_read_only') AS "readOnly"`,
  );
  if (readOnly === 'off') return;
  throw new CannotDo(`The database ${database} may only be read: name the server that takes changes in DATABASE_URL, or set default_transaction_read_only to off.`);
}

async function locked<Result>(keeper: QueryRunner, work: () => Promise<Result>): Promise<Result> {
  await keeper.query("SELECT pg_advisory_lock(hashtextextended('migrations', 0))");
  try {
    return await work();
  } finally {
    await keeper.query("SELECT pg_advisory_unlock(hashtextextended('migrations', 0))");
  }
}

const insufficientPrivilege = '42501';

async function explained({ message }: Error, { manager }: QueryRunner): Promise<CannotDo> {
  const [{ role, database }] = await manager.query<[{ role: string; database: string }]>('SELECT quote_ident(current_user) AS role, quote_ident(current_database()) AS database');
  return new CannotDo(`The user ${role} may not change the schema of the database ${database} (${message}). Give it to this user: ALTER DATABASE ${database} OWNER TO ${role}.`);
}

async function up(source: DataSource): Promise<string[]> {
  const done = await source.runMigrations({ transaction: 'each' });
  return done.map((migration) => migration.name);
}

async function down(source: DataSource): Promise<string[]> {
  const before = await names(source);
  await source.undoLastMigration({ transaction: 'each' });
  const after = await names(source);
  return before.filter((name) => !after.includes(name));
}

async function names(source: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await source.query('SELECT name FROM migration ORDER BY id');
  return rows.map((row) => row.name);
}
