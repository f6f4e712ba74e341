/** What is wrong with a posted response, and at which field or id. */
export interface ResponseProblem {
  readonly code: 'not-a-response' | 'unknown-field' | 'unknown-choice' | 'wrong-shape' | 'too-long';
  readonly at: string;
}

/** The most characters (code points) that a typed answer may have. */
export const longestAnswer = 10_000;

/**
 * Takes the fields of a response one by one. Whatever does not fit becomes a problem, never a guess:
 * a response with problems must not be kept. Fields that nobody asked for are problems too.
 */
export class ResponseReader {
  private readonly found: ResponseProblem[] = [];
  private readonly asked = new Set<string>();
  private readonly fields: ReadonlyMap<string, unknown>;

  constructor(posted: unknown) {
    this.fields = new Map(isRecord(posted) ? Object.entries(posted) : []);
    if (!isRecord(posted)) this.refuse('not-a-response', '');
  }

  /** Everything that was wrong, in the order of reading. */
  problems(): readonly ResponseProblem[] {
    const unknown = [...this.fields.keys()].filter((name) => !this.asked.has(name));
    return [...this.found, ...unknown.map((at) => ({ code: 'unknown-field', at }) as const)];
  }

  /** One of the known ids; undefined where none was chosen. */
  choice(name: string, known: readonly string[]): string | undefined {
    return this.known(name, this.field(name), known);
  }

  /** Several of the known ids, each once, in their known order. A form posts one tick as a plain string. */
  choices(name: string, known: readonly string[]): string[] {
    const value = this.field(name) ?? [];
    const list = Array.isArray(value) ? value : [value];
    const chosen = new Set(list.map((one) => this.known(name, one, known)));
    return known.filter((id) => chosen.has(id));
  }

  /** An answer for each of the known keys that has one, read by `read`. */
  each<Value>(name: string, keys: readonly string[], read: (at: string, value: unknown) => Value | undefined): Record<string, Value> {
    const given = this.record(name);
    for (const key of given.keys()) if (!keys.includes(key)) this.refuse('unknown-choice', `${name}.${key}`);
    const answers = keys.filter((key) => given.has(key)).map((key) => [key, read(`${name}.${key}`, given.get(key))] as const);
    return Object.fromEntries(answers.filter((entry): entry is [string, Value] => entry[1] !== undefined));
  }

  /** True or false, as JSON or as a form says it; undefined where nothing was chosen. */
  truth(name: string): boolean | undefined {
    const value = this.field(name);
    if (value === undefined || value === null || value === '') return undefined;
    if (value === true || value === 'true') return true;
    if (value !== false && value !== 'false') this.refuse('wrong-shape', name);
    return false;
  }

  /** A typed line, trimmed. */
  line(name: string): string {
    return this.typedLine(name, this.field(name));
  }

  /** Typed text of several lines. */
  lines(name: string): string {
    return this.typed(name, this.field(name), (text) => text.replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, ''));
  }

  /** The language in which she answered, such as `fi`; undefined where it is not said. */
  language(name: string): string | undefined {
    const value = this.field(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' && /^[a-z]{2,3}$/.test(value)) return value;
    return this.refuse('wrong-shape', name);
  }

  /** A value that must be one of the known ids, or nothing. */
  known(at: string, value: unknown, known: readonly string[]): string | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string') return this.refuse('wrong-shape', at);
    return known.includes(value) ? value : this.refuse('unknown-choice', at);
  }

  /** A value that must be a whole number from 1 to `most`, or nothing. */
  place(at: string, value: unknown, most: number): number | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const place = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;
    const fits = typeof place === 'number' && Number.isInteger(place) && place >= 1 && place <= most;
    return fits ? place : this.refuse('wrong-shape', at);
  }

  /** A value that must be a typed line. */
  typedLine(at: string, value: unknown): string {
    return this.typed(at, value, (text) => text.replace(/[\n\t]/g, ' ').replace(/[\p{Cc}\p{Cs}]/gu, '').trim());
  }

  private typed(at: string, value: unknown, clean: (text: string) => string): string {
    if (value === undefined || value === null) return '';
    if (typeof value !== 'string') return this.refuse('wrong-shape', at) ?? '';
    const text = clean(value.replace(/\r\n?/g, '\n'));
    if (Array.from(text).length > longestAnswer) this.refuse('too-long', at);
    return text;
  }

  private record(name: string): ReadonlyMap<string, unknown> {
    const value = this.field(name) ?? {};
    if (!isRecord(value)) this.refuse('wrong-shape', name);
    return new Map(isRecord(value) ? Object.entries(value) : []);
  }

  private field(name: string): unknown {
    this.asked.add(name);
    return this.fields.get(name);
  }

  private refuse(code: ResponseProblem['code'], at: string): undefined {
    this.found.push({ code, at });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
