import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';
import { CannotDo } from '../commands/command.js';
import { reasonOf } from '../commands/text-file.js';

/**
 * Writes a backup under a passing name beside the wished one, for its owner's eyes only; `finish` gives it the name
 * when every byte is on the disk. So there is never half a backup under the name, and an older one stays until then.
 */
export class ArchiveWriter {
  private constructor(
    private readonly path: string,
    private readonly draft: string,
    private readonly tar: Pack,
    private readonly written: Promise<void>,
  ) {}

  /** @throws CannotDo when nothing can be written there */
  static async open(path: string): Promise<ArchiveWriter> {
    const draft = `${path}.${process.pid}.part`;
    try {
      if ((await stat(path).catch(() => null))?.isDirectory()) throw new CannotDo(`${path} is a folder: say the name of a file.`);
      await rm(draft, { force: true });
      const file = await open(draft, 'wx', 0o600);
      const tar = pack();
      const written = pipeline(tar, createGzip({ level: 4 }), file.createWriteStream({ flush: true }));
      written.catch(() => undefined);
      return new ArchiveWriter(path, draft, tar, written);
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }

  async add(name: string, content: string | Buffer): Promise<void> {
    const written = new Promise<void>((done, fail) => {
      // The fault reaches us by the call; as an event that nobody hears it would end the process.
      this.tar.entry({ name, mode: 0o600 }, content, (error) => (error ? fail(error) : done())).on('error', () => undefined);
    });
    await this.orFault(written);
  }

  /** Adds what streams by; `size` says beforehand how many bytes it will be. */
  async addStream(name: string, size: number, bytes: AsyncIterable<Buffer>): Promise<void> {
    const entry = this.tar.entry({ name, size, mode: 0o600 });
    await this.orFault(pipeline(bytes, entry));
  }

  /** Returns how many bytes the backup has. */
  async finish(): Promise<number> {
    try {
      this.tar.finalize();
      await this.written;
      const { size } = await stat(this.draft);
      await rename(this.draft, this.path);
      return size;
    } catch (error) {
      throw cannotWrite(this.path, error);
    }
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    this.tar.destroy();
    await this.written.catch(() => undefined);
    await rm(this.draft, { force: true });
  }

  // What ails the disk is told by the end of the line, a moment after the tar has noticed.
  private async orFault(work: Promise<unknown>): Promise<void> {
    try {
      await Promise.race([work, this.written]);
    } catch {
      await this.written.catch((error: unknown) => {
        throw cannotWrite(this.path, error);
      });
    }
  }
}

function cannotWrite(path: string, error: unknown): Error {
  return error instanceof CannotDo ? error : new CannotDo(`${path} cannot be written: ${reasonOf(error)}.`);
}
