/** A sentence that is ready to be said with the values that it names. */
export type Sentence = (values: Readonly<Record<string, unknown>>) => string;

const name = /\{\{\s*([\w-]+)\s*\}\}/;

/**
 * Reads a sentence with `{{names}}` once, so that saying it only puts pieces together.
 * A value is put in as it is: one that looks like `{{name}}` itself stays what somebody typed.
 */
export function readSentence(text: string): Sentence {
  // Splitting by a pattern with one group gives text, name, text, name … text.
  const [first = '', ...rest] = text.split(new RegExp(name, 'g'));
  if (rest.length === 0) return () => text;
  return (values) => {
    let said = first;
    for (let index = 0; index < rest.length; index += 2) said += shown(values[rest[index]!]) + rest[index + 1]!;
    return said;
  };
}

function shown(value: unknown): string {
  return value === undefined || value === null ? '' : String(value as string | number);
}
