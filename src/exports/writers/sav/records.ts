/** The bytes of a system file: little-endian, texts in UTF-8. */
export function int32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeInt32LE(value, 4 * index));
  return bytes;
}

export function float64(...values: number[]): Buffer {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, index) => bytes.writeDoubleLE(value, 8 * index));
  return bytes;
}

/** A text with spaces behind it up to `width` bytes. */
export function padded(text: string, width: number): Buffer {
  const bytes = Buffer.alloc(width, ' ');
  bytes.write(text);
  return bytes;
}

/** An extension record (7): its subtype, the size of its parts and its content. */
export function extension(subtype: number, size: number, content: Buffer): Buffer {
  return Buffer.concat([int32(7, subtype, size, content.length / size), content]);
}
