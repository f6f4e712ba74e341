import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive. Its content is asked for when its turn comes, so it may tell of the files before it. */
export interface ZipEntry {
  readonly path: string;
  content(): AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** Good enough for tables, and several times as fast as the best one. */
const compressionLevel = 2;

/** An archive of files, one after the other, piece by piece. */
export async function* zip(entries: readonly ZipEntry[], mtime: Date): AsyncGenerator<Buffer> {
  const archive = new ZipFile();
  const output = archive.outputStream as Readable;
  const sources: Readable[] = [];
  for (const { path, content } of entries) {
    archive.addReadStreamLazy(path, { mtime, compressionLevel }, (take) => {
      const source = Readable.from(content(), { objectMode: false });
      sources.push(source.on('error', (error) => output.destroy(error)));
      take(null, source);
    });
  }
  archive.end();
  try {
    yield* output as AsyncIterable<Buffer>;
  } finally {
    for (const source of sources) source.destroy();
  }
}
