import { DataSource } from 'typeorm';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { migrations } from '../../src/platform/database/migrations/index.js';
import { useApp } from '../support/app.js';
import { createEmptyDatabase } from '../support/database.js';

const test = useApp();

it('makes exactly what the entities describe', async () => {
  const { upQueries } = await test.get(DataSource).driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('goes up, all the way down to nothing, and up again', async () => {
  const database = await createEmptyDatabase();
  try {
    expect(await migrateDatabase(database.url)).toHaveLength(migrations.length);
    const whole = await schemaOf(database.url);
    for (let steps = migrations.length; steps > 0; steps -= 1) expect(await migrateDatabase(database.url, 'down')).toHaveLength(1);
    expect(await schemaOf(database.url)).toEqual([]);
    await migrateDatabase(database.url);
    expect(await schemaOf(database.url)).toEqual(whole);
  } finally {
    await database.drop();
  }
}, 60_000);

it('keeps its steps in the order of their numbers', () => {
  const times = migrations.map(({ name }) => Number(name.slice(-13)));
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(new Set(times).size).toBe(times.length);
});

/** Every column, index and constraint of the database, without the migrations’ own table. */
async function schemaOf(url: string): Promise<string[]> {
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    const rows = await source.query<{ line: string }[]>(schemaQuery);
    return rows.map(({ line }) => line);
  } finally {
    await source.destroy();
  }
}

const schemaQuery = `
  SELECT concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default) AS line
  FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_name <> 'migration'
  UNION ALL
  SELECT indexdef FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'migration'
  UNION ALL
  SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
  WHERE connamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) AND conrelid <> 0 AND conrelid <> 'migration'::regclass
  ORDER BY line`;
