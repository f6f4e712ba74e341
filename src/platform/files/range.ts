/** A part of a file, first and last byte included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The part that a Range header asks for (RFC 9110, 14.2): null for the whole file, `unsatisfiable` where there is no
 * such part. Several ranges at once are answered with the whole file, as the standard allows.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const range = match[1] === '' ? lastBytes(Number(match[2]), size) : { start: Number(match[1]), end: match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1) };
  if (match[1] !== '' && match[2] !== '' && Number(match[2]) < Number(match[1])) return null;
  return range.start >= size || range.end < range.start ? 'unsatisfiable' : range;
}

function lastBytes(count: number, size: number): ByteRange {
  return count === 0 ? { start: size, end: size } : { start: Math.max(0, size - count), end: size - 1 };
}
