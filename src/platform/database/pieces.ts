import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** The rows of a query in the text format of COPY, which the database sends on while others are worked on; null is null. */
export async function* piecesOf(client: PoolClient, sql: string): AsyncGenerator<(string | null)[][]> {
  const stream = client.query(copyTo(`COPY (${sql}) TO STDOUT`));
  let rest = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop()!;
      if (lines.length > 0) yield lines.map(cellsOf);
    }
  } finally {
    // Whoever stops early leaves the rest to be passed over: the transaction still needs its connection.
    if (!stream.readableEnded && !stream.destroyed) await once(stream.resume(), 'end');
  }
}

function cellsOf(line: string): (string | null)[] {
  return line.split('\t').map((cell) => (cell === '\\N' ? null : plain(cell)));
}

const signs: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function plain(cell: string): string {
  return cell.includes('\\') ? cell.replaceAll(/\\(.)/g, (_all, sign: string) => signs[sign] ?? sign) : cell;
}
