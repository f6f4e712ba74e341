import { Client } from 'pg';
import type { TestApp } from '../support/app.js';

/*
 * Somebody who may read everything, and wants to know which answers are whose: every table of every schema with the columns
 * that PostgreSQL hides, in the order in which rows lie on the disk, whatever was logged at any level, the mails, and the
 * samples that PostgreSQL takes of columns.
 */

/** A row as it was seen: its values as texts, the hidden ones too. */
export interface SeenRow {
  table: string;
  values: Record<string, string | null>;
}

/** Everything at one moment; rows of a table in the order in which they lie there. */
export type Sight = SeenRow[];

/** A woman as somebody knows her who saw her come and go. */
export interface Known {
  personId: string;
  /** Which of the women she was to begin, and to send: 0 is the first. */
  began: number;
  sent: number;
  /** What was there before and after she sent. */
  before: Sight;
  after: Sight;
}

/** One way to pair women with answers: how many pairs are right, and how the order found goes with the true one. */
export interface Suspicion {
  how: string;
  right: number;
  correlation: number;
}

/** Reads everything by a connection of its own. `lines` is the log so far. */
export async function look(test: TestApp, lines: readonly string[]): Promise<Sight> {
  const client = new Client({ connectionString: test.databaseUrl });
  await client.connect();
  try {
    const sight: Sight = lines.map((line) => ({ table: 'log', values: { line } }));
    for (const name of await tablesIn(client)) {
      const { rows } = await client.query<{ hidden: Record<string, string>; shown: Record<string, unknown> }>(`
        SELECT json_build_object('ctid', ctid::text, 'xmin', xmin::text, 'xmax', xmax::text, 'cmin', cmin::text) AS hidden, to_json(seen) AS shown FROM ${name} AS seen`);
      for (const { hidden, shown } of rows) sight.push({ table: name, values: textsOf({ ...shown, ...hidden }) });
    }
    const { rows } = await client.query<Record<string, unknown>>('SELECT tablename, attname, most_common_vals::text, histogram_bounds::text FROM pg_stats WHERE schemaname !~ $1', ['^(pg_catalog|information_schema)$']);
    return [...sight, ...rows.map((row) => ({ table: 'pg_stats', values: textsOf(row) }))];
  } finally {
    await client.end();
  }
}

/**
 * Tries every way. `sheets` are the answers in the order in which they lie there, and `truth` says for each the woman whose it
 * is, by her place in `women`; it is used to count only.
 */
export function attack(women: readonly Known[], sheets: readonly SeenRow[], truth: readonly number[], sights: readonly Sight[]): Suspicion[] {
  const web = new Web([...sights, ...women.flatMap(({ before, after }) => [before, after])], women.length);
  return [...byOrders(women, sheets, truth), bySharedValues(women, sheets, truth, web), byWhatChanged(women, sheets, truth, web)];
}

/** Pairs the sheets, in the order given, with the women in the order in which they came. */
export function byOrder(how: string, women: readonly Known[], truth: readonly number[]): Suspicion[] {
  return (['began', 'sent'] as const).flatMap((when) => {
    const places = truth.map((woman) => women[woman]![when]);
    return [places, places.toReversed()].map((order, turned) => ({
      how: `${how}, by who ${when}${turned ? ', the last first' : ''}`,
      right: order.filter((place, index) => place === index).length,
      correlation: correlationWithPlace(order),
    }));
  });
}

function byOrders(women: readonly Known[], sheets: readonly SeenRow[], truth: readonly number[]): Suspicion[] {
  const columns = Object.keys(sheets[0]!.values);
  const sorted = columns.flatMap((column) =>
    [false, true].flatMap((numeric) => {
      const places = sheets.map((_, index) => index).sort((one, other) => compare(sheets[one]!.values[column], sheets[other]!.values[column], numeric));
      return byOrder(`${column}${numeric ? ' as a number' : ''}`, women, places.map((place) => truth[place]!));
    }),
  );
  return [...byOrder('as they lie there', women, truth), ...sorted];
}

/** Whatever hangs together with her account, over other rows too, and with a sheet. */
function bySharedValues(women: readonly Known[], sheets: readonly SeenRow[], truth: readonly number[], web: Web): Suspicion {
  return paired('shared values', women.map(({ personId }) => [personId]), sheets, truth, web);
}

/** Whatever hangs together with the rows that came, changed or went when she sent, for somebody who reads at every step. */
function byWhatChanged(women: readonly Known[], sheets: readonly SeenRow[], truth: readonly number[], web: Web): Suspicion {
  const traces = women.map(({ before, after }) => changes(before, after).flatMap(tokensOf));
  return paired('what changed when she sent', traces, sheets, truth, web);
}

/** Whose trace meets the sheet first: in a value that both have, or over one row between, or over two. */
function paired(how: string, traces: readonly string[][], sheets: readonly SeenRow[], truth: readonly number[], web: Web): Suspicion {
  const spread = [0, 1, 2].map((steps) => traces.map((trace) => web.spread(trace, steps)));
  const guesses = sheets.map((sheet) => {
    const met = spread.map((women, steps) => suspectsOf(web.spread(tokensOf(sheet), steps), women));
    return met.find((suspects) => suspects.length > 0)?.[0] ?? null;
  });
  return { how, right: guesses.filter((guess, index) => guess === truth[index]).length, correlation: 0 };
}

/** Whoever has anything in common with it, the one with the most first. */
function suspectsOf(its: ReadonlySet<string>, traces: readonly ReadonlySet<string>[]): number[] {
  const shared = traces.map((trace, woman) => ({ woman, common: [...its].filter((token) => trace.has(token)).length }));
  return shared.filter(({ common }) => common > 0).sort((one, other) => other.common - one.common).map(({ woman }) => woman);
}

/** The rows that are in one sight and not in the other; what PostgreSQL learns meanwhile is no work of hers. */
export function changes(before: Sight, after: Sight): SeenRow[] {
  const [was, is] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return [...before.filter((row) => !is.has(keyOf(row))), ...after.filter((row) => !was.has(keyOf(row)))].filter(({ table }) => table !== 'pg_stats');
}

/** Rows that hang together by values which only few rows have. */
class Web {
  private readonly rows: Map<string, string[]>;
  private readonly rowsWith = new Map<string, string[]>();
  private readonly mostAtOnce = new Map<string, number>();

  constructor(
    sights: readonly Sight[],
    private readonly few: number,
  ) {
    this.rows = new Map(sights.flat().map((row) => [keyOf(row), tokensOf(row)]));
    for (const [key, tokens] of this.rows) {
      for (const token of new Set(tokens)) this.rowsWith.set(token, [...(this.rowsWith.get(token) ?? []), key]);
    }
    for (const sight of sights) this.count(sight);
  }

  /** A row that changed many times is still one row. */
  private count(sight: Sight): void {
    const found = new Map<string, number>();
    for (const row of sight) for (const token of new Set(this.rows.get(keyOf(row)))) found.set(token, (found.get(token) ?? 0) + 1);
    for (const [token, number] of found) this.mostAtOnce.set(token, Math.max(number, this.mostAtOnce.get(token) ?? 0));
  }

  /** The telling values among these, and those that are reached from them over so many rows. */
  spread(tokens: readonly string[], steps: number): Set<string> {
    const reached = new Set(tokens.filter((token) => this.isTelling(token)));
    for (let step = 0; step < steps; step += 1) {
      const keys = new Set([...reached].flatMap((token) => this.rowsWith.get(token) ?? []));
      for (const key of keys) for (const token of this.rows.get(key)!) if (this.isTelling(token)) reached.add(token);
    }
    return reached;
  }

  private isTelling(token: string): boolean {
    return (this.mostAtOnce.get(token) ?? 0) < this.few;
  }
}

/** A transaction is a value as well: rows that it wrote together belong together. Half a time is none: an hour is everybody’s. */
function tokensOf({ values }: SeenRow): string[] {
  const transactions = ['xmin', 'xmax'].map((name) => values[name]).filter((id) => id && id !== '0').map((id) => `transaction ${id}`);
  const texts = Object.entries(values).flatMap(([name, value]) => (value === null || ['ctid', 'xmin', 'xmax', 'cmin'].includes(name) ? [] : [value, ...(/^\d{4}-\d\d-\d\dT/.test(value) ? [] : value.split(/[^\p{L}\p{N}_-]+/u))]));
  return [...transactions, ...texts.filter((text) => text.length >= 6)];
}

function keyOf({ table, values }: SeenRow): string {
  return `${table} ${JSON.stringify(values)}`;
}

function textsOf(values: Record<string, unknown>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === null ? null : typeof value === 'string' ? value : JSON.stringify(value)]));
}

async function tablesIn(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY name`);
  return rows.map(({ name }) => name);
}

function compare(one: string | null | undefined, other: string | null | undefined, numeric: boolean): number {
  const [first, second] = [one ?? '', other ?? ''];
  if (numeric) return first.localeCompare(second, 'en', { numeric: true });
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Spearman’s rank correlation of places, which are 0 to n − 1 in some order, with 0, 1, 2 … */
function correlationWithPlace(places: readonly number[]): number {
  const squares = places.reduce((sum, place, index) => sum + (place - index) ** 2, 0);
  return 1 - (6 * squares) / (places.length * (places.length ** 2 - 1));
}
