import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../../src/platform/database/database.service.js';
import type { TestApp } from '../support/app.js';

/** Every table of every schema, the queue's too: `public.person`. */
async function tablesOf(test: TestApp): Promise<string[]> {
  const rows = await test.get(Database).query<{ name: string }>(`
    SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE' ORDER BY name`);
  return rows.map((row) => row.name);
}

/** Where a text stands: `public.person`, or the path of a stored file. Looks at whole rows, in every way a text may be written. */
export async function placesOf(test: TestApp, needle: string): Promise<string[]> {
  const found = [];
  for (const table of await tablesOf(test)) if (await isIn(test, table, needle)) found.push(table);
  return [...found, ...filesOf(test.settings.dataDirectory).filter((path) => readFileSync(path).includes(needle))];
}

async function isIn(test: TestApp, table: string, needle: string): Promise<boolean> {
  const spellings = [needle, needle.replaceAll('-', ''), Buffer.from(needle).toString('hex'), Buffer.from(needle).toString('base64url')];
  const sql = `SELECT EXISTS (SELECT FROM ${table} AS looked WHERE EXISTS (SELECT FROM unnest($1::text[]) AS spelling WHERE strpos(lower(looked::text), lower(spelling)) > 0)) AS found`;
  const [row] = await test.get(Database).query<{ found: boolean }>(sql, [spellings]);
  return row!.found;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * How many rows there are in each table that goes with a person, directly or through another table; of a table
 * that only forgets who it was, how many still know: `publication.person_id`.
 */
export async function rowsAboutPeople(test: TestApp): Promise<Record<string, number>> {
  const tables = await test.get(Database).query<{ name: string }>(`
    WITH RECURSIVE about AS (
      SELECT 'person'::regclass::oid AS id
      UNION SELECT conrelid FROM pg_constraint JOIN about ON confrelid = about.id WHERE contype = 'f' AND confdeltype <> 'n')
    SELECT id::regclass::text AS name FROM about
    UNION ALL
    SELECT conrelid::regclass || '.' || attname FROM pg_constraint JOIN about ON confrelid = about.id
    JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1] WHERE contype = 'f' AND confdeltype = 'n'
    ORDER BY name`);
  const counts = tables.map(async ({ name }) => [name, await countOf(test, name)] as const);
  return Object.fromEntries(await Promise.all(counts));
}

async function countOf(test: TestApp, name: string): Promise<number> {
  const [table = '', column = '*'] = name.split('.');
  const [row] = await test.get(Database).query<{ count: number }>(`SELECT count(${column})::integer AS count FROM ${table}`);
  return row!.count;
}
