/** The type of each part of a cursor's key, in its order. */
export type KeyShape = readonly ('text' | 'number' | 'date')[];

/** The key that a shape describes: `['date', 'number']` is `[Date, number]`. */
export type KeyOf<Shape extends KeyShape> = { -readonly [Index in keyof Shape]: PartOf<Shape[Index]> };

type PartOf<Kind> = Kind extends 'date' ? Date : Kind extends 'number' ? number : string;

/**
 * Where the next page of a list begins: the key of the last row of this one, so that a page costs the same
 * however far down it lies. Opaque to whoever gets it, but no secret: it only says where to go on in one's own list.
 */
export function writeCursor(key: readonly (string | number | Date)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key in a cursor, or null when it is none of this shape. */
export function readCursor<const Shape extends KeyShape>(cursor: string, shape: Shape): KeyOf<Shape> | null {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== shape.length) return null;
  const key = shape.map((kind, index) => readPart(kind, parts[index]));
  return key.includes(null) ? null : (key as KeyOf<Shape>);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function readPart(kind: KeyShape[number], part: unknown): string | number | Date | null {
  if (kind === 'number') return Number.isSafeInteger(part) ? (part as number) : null;
  if (typeof part !== 'string' || part.includes('\0')) return null;
  return kind === 'text' ? part : readDate(part);
}

function readDate(text: string): Date | null {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text) : null;
}
