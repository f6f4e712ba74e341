/** Bytes as PostgreSQL reads them in JSON that becomes a record. */
export function bytesInJson(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}
