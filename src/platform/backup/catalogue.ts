/** The comment on a table that no backup saves and no restore touches: two backups would tell what came between them. */
export const keptOut = 'kept out of backups';

/**
 * Every table with the columns that hold something of their own. A partitioned table stands for its parts; what
 * belongs to an extension comes with the extension.
 */
export const tablesQuery = `
  SELECT format('%I.%I', nspname, relname) AS name,
    (SELECT json_agg(format('%I', attname) ORDER BY attnum) FROM pg_attribute
      WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE relkind IN ('r', 'p') AND NOT relispartition AND nspname !~ '^pg_' AND nspname <> 'information_schema'
    AND obj_description(pg_class.oid, 'pg_class') IS DISTINCT FROM '${keptOut}'
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
  ORDER BY name`;

/** The foreign keys of every table, of its parts too, in the order in which they were made. */
export const foreignKeysQuery = `
  SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(pg_constraint.oid) AS definition, condeferrable AS deferrable
  FROM pg_constraint JOIN pg_namespace ON pg_namespace.oid = connamespace
  WHERE contype = 'f' AND conparentid = 0 AND nspname !~ '^pg_'
  ORDER BY pg_constraint.oid`;

/** Values are written and read in one way, whatever is usual on either server; and there is time for all of them. */
export const plainValues = [
  "SET client_encoding = 'UTF8'",
  "SET DateStyle = 'ISO'",
  "SET IntervalStyle = 'postgres'",
  "SET TimeZone = 'UTC'",
  'SET extra_float_digits = 3',
  "SET bytea_output = 'hex'",
  'SET statement_timeout = 0',
  'SET idle_in_transaction_session_timeout = 0',
];
