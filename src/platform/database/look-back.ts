import { DataSource, type QueryRunner } from 'typeorm';
import { databaseOptions } from './options.js';

/** The last step of the schema, and what would be gone for good without it. */
export interface StepBack {
  name: string;
  /** Whether this program knows how to take it back: a newer one may have made it. */
  known: boolean;
  losses: Loss[];
}

/** A part of the database that holds something, such as `the table note`, and in how many rows. */
export interface Loss {
  what: string;
  rows: number;
}

/** Takes the last step of the schema back for a look, and leaves everything as it was. Null where there is no step. */
export async function lookBack(url: string): Promise<StepBack | null> {
  const source = await new DataSource({ ...databaseOptions(url, 2), extra: {} }).initialize();
  try {
    const name = await lastStep(source);
    if (name === undefined) return null;
    const step = source.migrations.find((migration) => migration.name === name);
    if (!step) return { name, known: false, losses: [] };
    const gone = await trial(source, (runner) => step.down(runner));
    return { name, known: true, losses: await counted(source, gone) };
  } finally {
    await source.destroy();
  }
}

async function lastStep(source: DataSource): Promise<string | undefined> {
  const [{ there }] = await source.query<[{ there: boolean }]>("SELECT to_regclass('migration') IS NOT NULL AS there");
  if (!there) return undefined;
  const [last] = await source.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id DESC LIMIT 1');
  return last?.name;
}

/** What a change does away with. Tables and columns are known by their numbers, which a new name does not change. */
interface Gone {
  tables: string[];
  columns: { table: string; column: string }[];
  /** Rows that go from tables that stay. */
  deleted: Loss[];
}

async function trial(source: DataSource, change: (runner: QueryRunner) => Promise<void>): Promise<Gone> {
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  try {
    const before = await columnsIn(runner);
    await change(runner);
    const after = await columnsIn(runner);
    const [tables, columns] = [new Set(after.map(({ oid }) => oid)), new Set(after.map(numberOf))];
    return {
      tables: [...new Set(before.filter(({ oid }) => !tables.has(oid)).map(({ table }) => table))],
      columns: before.filter((one) => tables.has(one.oid) && !columns.has(numberOf(one))),
      deleted: await runner.manager.query<Loss[]>(deletedQuery),
    };
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

async function counted(source: DataSource, { tables, columns, deleted }: Gone): Promise<Loss[]> {
  const count = async (what: string, selection: string) => ({ what, rows: (await source.query<[{ rows: number }]>(`SELECT ${selection}`))[0].rows });
  const losses = [
    ...(await Promise.all(tables.map((table) => count(`the table ${table}`, `count(*)::int AS rows FROM ${table}`)))),
    ...(await Promise.all(columns.map(({ table, column }) => count(`the column ${column} of ${table}`, `count(${column})::int AS rows FROM ${table}`)))),
    ...deleted,
  ];
  return losses.filter(({ rows }) => rows > 0);
}

interface Column {
  oid: number;
  place: number;
  table: string;
  column: string;
}

async function columnsIn(runner: QueryRunner): Promise<Column[]> {
  return runner.manager.query<Column[]>(columnsQuery);
}

function numberOf({ oid, place }: Column): string {
  return `${oid} ${place}`;
}

const columnsQuery = `
  SELECT c.oid::bigint::int AS oid, attnum AS place, c.oid::regclass::text AS table, quote_ident(attname) AS column
  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute ON attrelid = c.oid
  WHERE relkind IN ('r', 'p') AND NOT relispartition AND nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'
    AND attnum > 0 AND NOT attisdropped
  ORDER BY 3, attnum`;

const deletedQuery = `SELECT 'some rows of ' || relid::regclass AS what, n_tup_del::int AS rows FROM pg_stat_xact_user_tables WHERE n_tup_del > 0 ORDER BY 1`;
