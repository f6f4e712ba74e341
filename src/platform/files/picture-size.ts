/** Width and height in pixels that a PNG, GIF, JPEG or WebP file declares; null where it is none of these. */
export function pictureSize(bytes: Buffer): { width: number; height: number } | null {
  const signature = bytes.toString('latin1', 0, 12);
  if (signature.startsWith('\x89PNG') && bytes.length >= 24) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (signature.startsWith('GIF8') && bytes.length >= 10) return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (signature.startsWith('\xff\xd8')) return jpegSize(bytes);
  return /^RIFF.{4}WEBP$/s.test(signature) ? webpSize(bytes) : null;
}

// A JPEG is a row of segments; one of the “start of frame” kind tells the size (ITU T.81, B.2.2).
function jpegSize(bytes: Buffer): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

// WebP container, RFC 9649: extended, lossless and lossy files keep the size in three different ways.
function webpSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length < 30) return null;
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  const bits = chunk === 'VP8L' ? bytes.readUInt32LE(21) : 0;
  return bits ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 } : null;
}
