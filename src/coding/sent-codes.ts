/** The values of a field that may have been sent once, several times or not at all. */
export function valuesIn(body: unknown, field: string): string[] {
  const sent = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined;
  return [sent].flat().filter((value) => typeof value === 'string');
}

/** The codes of the code book that were ticked. */
export function sentCodes(body: unknown, known: readonly { readonly id: number }[]): number[] {
  const sent = valuesIn(body, 'codes');
  return known.map(({ id }) => id).filter((id) => sent.includes(String(id)));
}

/** For each text that was on the page, the numbers of the words that were ticked. */
export function sentWords(body: unknown): ReadonlyMap<string, readonly string[]> {
  return new Map(valuesIn(body, 'text').map((id) => [id, valuesIn(body, `hide.${id}`)]));
}
