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
 * @param pages write the codebook as a page, which wants its style beside it
 */
export function dataPackage(pages: CodebookPages): Writer {
  return (table) => write(table, pages);
}

/** How a codebook becomes a page. */
export interface CodebookPages {
  of(codebook: Codebook): string;
  /** The style sheet of the page. */
  readonly style: string;
}

function write(table: Table, pages: CodebookPages): AsyncIterable<Buffer> {
  const frequencies = new Frequencies(table.columns);
  const file: WrittenFile = { path: `${table.name}.csv`, bytes: 0, sha256: '' };
  const codebook = () => codebookOf(table, frequencies);
  const late = (text: () => string) => ({ *[Symbol.iterator]() { yield Buffer.from(text()); } });
  return zip(
    [
      { path: file.path, content: () => measured(csv({ ...table, read: () => frequencies.passing(table.read()) }), file) },
      { path: 'datapackage.json', content: () => late(() => `${JSON.stringify(descriptor(table, file), null, 2)}\n`) },
      { path: 'codebook.html', content: () => late(() => pages.of(codebook())) },
      { path: 'codebook.css', content: () => late(() => pages.style) },
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
