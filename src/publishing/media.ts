import { posix } from 'node:path';
import type { Mistakes } from '../platform/authoring/mistakes.js';
import { nearest } from '../platform/authoring/nearest.js';
import { mediaTypeOf, type MediaType } from '../platform/files/media-types.js';
import { pictureSize } from '../platform/files/picture-size.js';
import { checkSvg } from '../platform/files/svg.js';
import type { LinkTarget, MediaTarget, PictureTarget } from '../platform/markdown/markdown.js';
import type { FolderFile } from './folder.js';

/** Pictures, sounds, films and downloads of a content folder, as texts name them. Remembers which are used. */
export class Media {
  readonly used = new Map<string, FolderFile>();
  private readonly pictures = new Map<string, PictureTarget>();
  /** Files that are there, and too large. */
  private readonly refused: ReadonlySet<string>;

  constructor(
    private readonly files: ReadonlyMap<string, FolderFile>,
    private readonly mistakes: Mistakes,
  ) {
    this.refused = mistakes.filesWithErrors();
    for (const file of files.values()) if (mediaTypeOf(file.path)?.use === 'picture') this.pictures.set(file.path, this.measure(file));
  }

  /** The picture that the file at `from` calls `written`, or what is wrong. */
  picture(from: string, written: string): PictureTarget | string {
    const found = this.find(from, written, ['picture'], 'a picture');
    return typeof found === 'string' ? found : this.pictures.get(found.file.path)!;
  }

  /** A sound, a film or its captions. */
  player(from: string, written: string): MediaTarget | string {
    const found = this.find(from, written, ['sound', 'film', 'captions'], 'a sound, a film or captions');
    return typeof found === 'string' ? found : { address: addressOf(found.file), type: found.type.type };
  }

  /** Any file, to keep. */
  download(from: string, written: string): LinkTarget | string {
    const found = this.find(from, written, null, 'a file');
    if (typeof found === 'string') return found;
    const { file, type } = found;
    return { kind: 'file', address: addressOf(file), name: posix.basename(file.path), label: type.label, size: file.size };
  }

  private find(from: string, written: string, uses: MediaType['use'][] | null, what: string): { file: FolderFile; type: MediaType } | string {
    const path = resolvePath(from, written);
    if (path === null) return `“${written}” leads out of the content folder. Put the file into it.`;
    const file = this.files.get(path);
    const type = mediaTypeOf(path);
    if (!file) return this.refused.has(path) ? `${path} cannot be used as it is. Mend it first.` : `There is no file ${path}.${this.near(path)}`;
    if (!type || (uses && !uses.includes(type.use))) return `${path} is not ${what}.`;
    this.used.set(path, file);
    return { file, type };
  }

  private near(path: string): string {
    const found = nearest(path, this.files.keys());
    return found ? ` Did you mean ${found}?` : '';
  }

  private measure(file: FolderFile): PictureTarget {
    if (!file.path.endsWith('.svg')) return this.measurePhoto(file);
    const { width, height, problems } = checkSvg(file.bytes().toString('utf8'));
    for (const { line, message } of problems) this.mistakes.error({ file: file.path, line }, message);
    return { address: addressOf(file), width, height };
  }

  private measurePhoto(file: FolderFile): PictureTarget {
    const size = pictureSize(file.bytes());
    if (!size) this.mistakes.error({ file: file.path, line: 1 }, 'This is no PNG, JPEG, GIF or WebP picture, or it is damaged. Save it again from a picture program.');
    return { address: addressOf(file), width: size?.width ?? null, height: size?.height ?? null };
  }
}

/** Where a path leads that stands in the file at `from`; null when it leads out of the content folder. */
export function resolvePath(from: string, written: string): string | null {
  const path = posix.normalize(posix.join(posix.dirname(from), written));
  return path.startsWith('..') || posix.isAbsolute(written) || written.includes('\\') || written.includes('\0') ? null : path;
}

function addressOf({ path, sha256 }: FolderFile): string {
  return `/files/${sha256}/${encodeURIComponent(posix.basename(path))}`;
}
