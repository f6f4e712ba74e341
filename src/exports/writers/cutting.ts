const textEncoder = new TextEncoder();

/** As much of a text as fits into so many bytes of UTF-8, cut between two characters. */
export function cutToBytes(text: string, bytes: number): string {
  if (text.length * 3 <= bytes || Buffer.byteLength(text) <= bytes) return text;
  const { read } = textEncoder.encodeInto(text, new Uint8Array(bytes));
  return text.slice(0, read);
}

/** The first characters (code points) of a text. */
export function cutToCharacters(text: string, most: number): string {
  return text.length <= most ? text : Array.from(text).slice(0, most).join('');
}

/** As much of a text as fits into so many units of UTF-16, which is how Excel counts, cut between two characters. */
export function cutToUnits(text: string, most: number): string {
  if (text.length <= most) return text;
  const isSplit = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return text.slice(0, isSplit ? most - 1 : most);
}
