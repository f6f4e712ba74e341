import { createHash } from 'node:crypto';
import { csv } from '../csv.js';
import { Frequencies } from '../frequencies.js';
import type { Table, Writer } from '../table.js';
import { zip } from '../zip.js';
import { codebookOf, type Codebook } from './codebook.js';
import { ddi } from './ddi.js';
import { descriptor, type WrittenFile } from './descriptor.js';

/**
 * Writes a data package: the csv, and behind it, because only then is it known how often what was answered, its
 * description for programs, a codebook for people and the same as DDI-Codebook.
 *
 * @param page writes the codebook as a page
 */
export function dataPackage(page: (codebook: Codebook) => string): Writer {
  return (table) => write(table, page);
}

function write(table: Table, page: (codebook: Codebook) => string): AsyncIterable<Buffer> {
  const frequencies = new Frequencies(table.columns);
  const file: WrittenFile = { path: `${table.name}.csv`, bytes: 0, sha256: '' };
  const codebook = () => codebookOf(table, frequencies);
  const late = (text: () => string) => ({ *[Symbol.iterator]() { yield Buffer.from(text()); } });
  return zip(
    [
      { path: file.path, content: () => measured(csv({ ...table, read: () => frequencies.passing(table.read()) }), file) },
      { path: 'datapackage.json', content: () => late(() => `${JSON.stringify(descriptor(table, file), null, 2)}\n`) },
      { path: 'codebook.html', content: () => late(() => page(codebook())) },
      { path: 'ddi.xml', content: () => late(() => ddi(codebook(), file.path)) },
    ],
    table.madeAt,
  );
}

async function* measured(pieces: AsyncIterable<Buffer>, file: WrittenFile): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    file.bytes += piece.length;
    yield piece;
  }
  file.sha256 = hash.digest('hex');
}
