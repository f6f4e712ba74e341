import { DataSource } from 'typeorm';
import { databaseOptions } from './options.js';

/**
 * Brings the schema up to date, or takes back the last step. Several processes may start at once: an advisory
 * lock lets one of them work while the others wait and then find nothing to do. Each step is one transaction.
 * @returns the names of the steps that were run or taken back.
 */
export async function migrateDatabase(url: string, direction: 'up' | 'down' = 'up'): Promise<string[]> {
  const source = await new DataSource({ ...databaseOptions(url, 2), extra: {} }).initialize();
  const keeper = source.createQueryRunner();
  try {
    await keeper.query("SELECT pg_advisory_lock(hashtextextended('migrations', 0))");
    return direction === 'up' ? await up(source) : await down(source);
  } finally {
    await keeper.query("SELECT pg_advisory_unlock(hashtextextended('migrations', 0))");
    await keeper.release();
    await source.destroy();
  }
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
