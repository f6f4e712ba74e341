import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A file of ours as it goes over the wire: its address changes with its bytes, so it may be kept for ever. */
export interface Asset {
  address: string;
  type: string;
  plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Compressed as well as can be when it is first asked for: all of them together would delay the start. */
class PackedAsset implements Asset {
  private packed: { brotli?: Buffer; gzip?: Buffer } = {};

  constructor(
    readonly address: string,
    readonly type: string,
    readonly plain: Buffer,
  ) {}

  get brotli(): Buffer {
    return (this.packed.brotli ??= brotliCompressSync(this.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }

  get gzip(): Buffer {
    return (this.packed.gzip ??= gzipSync(this.plain, { level: 9 }));
  }
}

/** Style sheets, scripts and icons, compressed once and served from memory. */
export class Assets {
  private readonly byName = new Map<string, Asset>();
  private readonly byAddress = new Map<string, Asset>();

  private readonly paths: ReadonlyMap<string, string>;

  /** All files of these folders; a name stands in one of them only. */
  constructor(...folders: string[]) {
    this.paths = new Map(folders.flatMap((folder) => readdirSync(folder).map((name) => [name, join(folder, name)] as const)));
    for (const name of this.paths.keys()) this.add(name);
  }

  /** The assets of the whole house: those of every page, and those that a room keeps beside its views. */
  static of(source: string): Assets {
    return new Assets(...['platform/web', ...readdirSync(source)].map((room) => join(source, room, 'assets')).filter((folder) => existsSync(folder)));
  }

  /** The address of the file `name`. @throws when there is no such file: a mistake in a view. */
  address(name: string): string {
    const asset = this.byName.get(name);
    if (!asset) throw new Error(`There is no asset named ${name}`);
    return asset.address;
  }

  at(address: string): Asset | undefined {
    return this.byAddress.get(address);
  }

  private add(name: string): void {
    const [type, path] = [types[extname(name)], this.paths.get(name)];
    if (!type || !path || this.byName.has(name)) return;
    const file = readFileSync(path);
    const plain = extname(name) === '.js' ? this.withAddresses(file) : file;
    const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 10);
    const address = `/assets/${hash}/${name}`;
    const asset = new PackedAsset(address, type, plain);
    this.byName.set(name, asset);
    this.byAddress.set(address, asset);
  }

  // A module names another by its file, `from './saving.js'`; browsers ask for it by its address.
  private withAddresses(script: Buffer): Buffer {
    const text = script.toString().replace(/(from |import |import\()'\.\/([\w-]+\.js)'/g, (_all, word: string, name: string) => {
      this.add(name);
      return `${word}'${this.address(name)}'`;
    });
    return Buffer.from(text);
  }
}
