import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { didYouMean, nearest } from './nearest.js';
import type { Mistakes } from './mistakes.js';

/** What a value knows about where it stands. */
export interface YamlPlace {
  file: string;
  mistakes: Mistakes;
  lineOf(offset: number): number;
  line: number;
  /** How mistakes call it: “title”, “options”. */
  name: string;
}

/** One value of a YAML file, read as what it should be. Each reading gives null and a mistake where it is something else. */
export class YamlValue {
  constructor(
    private readonly node: unknown,
    private readonly place: YamlPlace,
  ) {}

  get line(): number {
    return this.place.line;
  }

  get isMap(): boolean {
    return isMap(this.node);
  }

  get isList(): boolean {
    return isSeq(this.node);
  }

  isText(text: string): boolean {
    return this.scalar()?.value === text;
  }

  /** Whether `true` stands here: for what may also be something else. */
  get isTrue(): boolean {
    return this.scalar()?.value === true;
  }

  get isFalse(): boolean {
    return this.scalar()?.value === false;
  }

  /** A list of names with values. */
  map(): YamlMap | null {
    if (isMap(this.node)) return new YamlMap(this.node, this.place);
    return this.wrong('should hold names with values under it (name: value)');
  }

  /** A list: its values, or none and a mistake. */
  list(): YamlValue[] {
    if (!isSeq(this.node)) return this.wrong('should be a list: [one, two], or one per line after “- ”') ?? [];
    return this.node.items.map((item) => new YamlValue(item, { ...this.place, line: this.lineOf(item) }));
  }

  /** A text that is not empty, of at most `most` characters. Numbers are taken as they are written. */
  text(most = 10_000): string | null {
    const text = this.written();
    if (text === null) return this.wrong('should be a text; put it in quotes');
    if (text.trim() === '') return this.wrong('is empty: write something, or remove the line');
    if (text.length > most) return this.wrong(`is too long: ${text.length} characters, and ${most} are allowed`);
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) || !text.isWellFormed()) return this.wrong('holds an invisible control character: type it again');
    return text.trim();
  }

  /** The number at hand, from `least` to `most`. */
  number(least: number, most: number): number | null {
    const value = this.scalar()?.value;
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.wrong('should be a number, such as 12 or 2.5 (with a point)');
    return value < least || value > most ? this.wrong(`is ${value}, and should be from ${least} to ${most}`) : value;
  }

  whole(least: number, most: number): number | null {
    const value = this.number(least, most);
    return value === null || Number.isInteger(value) ? value : this.wrong(`is ${value}, and should be a whole number`);
  }

  truth(): boolean | null {
    const value = this.scalar()?.value;
    return typeof value === 'boolean' ? value : this.wrong('should be true or false');
  }

  /** One of a few words. */
  choice<const Choice extends string>(choices: readonly Choice[]): Choice | null {
    const text = this.written();
    const found = choices.find((choice) => choice === text);
    return found ?? this.wrong(`is “${text ?? '…'}”.${didYouMean(text ?? '', choices) || ` It can be ${choices.join(', ')}.`}`);
  }

  /** A permanent name: small letters, digits and hyphens. */
  id(): string | null {
    const text = this.written();
    if (text !== null && isId(text)) return text;
    return this.wrong(`is “${text ?? '…'}”: permanent names have small letters, digits and hyphens, and begin with a letter`);
  }

  /** A day of the calendar, as 2026-09-01. */
  day(): string | null {
    const text = this.written() ?? '';
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
    return isDay ? text : this.wrong(`is “${text}”, and should be a day such as 2026-09-01`);
  }

  error(message: string): null {
    this.place.mistakes.error(this.place, message);
    return null;
  }

  warning(message: string): void {
    this.place.mistakes.warning(this.place, message);
  }

  private wrong(message: string): null {
    const begin = this.place.name === 'The file' ? 'The file' : `“${this.place.name}”`;
    return this.error(`${begin} ${message}.`.replace(/([.?!])\.$/, '$1'));
  }

  private scalar(): Scalar | null {
    return isScalar(this.node) ? this.node : null;
  }

  private written(): string | null {
    const scalar = this.scalar();
    if (scalar === null || typeof scalar.value === 'boolean' || scalar.value === null) return null;
    return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? null);
  }

  private lineOf(item: unknown): number {
    const range = (item as Node | null)?.range;
    return range ? this.place.lineOf(range[0]) : this.place.line;
  }
}

/** Names with values. It remembers which names were asked for: `end()` calls every other one a mistake. */
export class YamlMap {
  private readonly values = new Map<string, { value: YamlValue; line: number }>();
  private readonly asked = new Set<string>();

  constructor(
    node: YAMLMap,
    private readonly place: YamlPlace,
  ) {
    for (const { key, value } of node.items) {
      const line = isScalar(key) && key.range ? place.lineOf(key.range[0]) : place.line;
      const name = isScalar(key) ? String(key.value) : '';
      this.values.set(name, { line, value: new YamlValue(value, { ...place, line, name }) });
    }
  }

  get line(): number {
    return this.place.line;
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** The value of `name`, where there is one. */
  get(name: string): YamlValue | undefined {
    this.asked.add(name);
    return this.values.get(name)?.value;
  }

  /** The value of `name`; it is a mistake when there is none. */
  need(name: string): YamlValue | undefined {
    const value = this.get(name);
    if (!value) this.error(`“${name}” is missing here. Add a line “${name}: …”.`);
    return value;
  }

  /** Every name with its value, in the order of the file: for lists whose names are ids. */
  entries(): [string, YamlValue][] {
    return [...this.values].map(([name, { value }]) => {
      this.asked.add(name);
      return [name, value];
    });
  }

  /** Says which names nobody asked for. */
  end(): void {
    for (const [name, { line }] of this.values) {
      if (this.asked.has(name)) continue;
      const rest = [...this.asked].filter((known) => !this.values.has(known));
      const hint = nearest(name, this.asked) === null ? didYouMean(name, rest) : didYouMean(name, this.asked);
      this.place.mistakes.error({ file: this.place.file, line }, `“${name}” is not known here.${hint}`);
    }
  }

  error(message: string): null {
    this.place.mistakes.error(this.place, message);
    return null;
  }
}

/** Whether a name can be permanent: small letters, digits and hyphens, at most 80. */
export function isId(name: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && name.length <= 80;
}
