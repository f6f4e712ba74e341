import type { Text } from '../language/text.js';
import type { Mistakes } from './mistakes.js';
import { readHead, sinkFor, type SourceSet, type TranslationState } from './translation-head.js';
import { readYaml } from './yaml-file.js';
import type { YamlMap, YamlValue } from './yaml-value.js';

/** What becomes of a text: it stays plain, or is Markdown for one line or for a block. */
export type Form = 'plain' | 'line' | 'block';

/** Turns Markdown into HTML; problems are told to the value. */
export type Render = (value: YamlValue, form: 'line' | 'block', language: string) => string;

/** A translation as far as it was read: of one thing, the names and texts that stand under it. */
interface Translated {
  language: string;
  state: TranslationState;
  map: YamlMap | null;
  /** A single text instead of names: `flour: Jauhot`. */
  short: YamlValue | null;
}

/** A thing of a list, by its permanent name. */
export interface Named {
  id: string;
  map: YamlMap;
  words: Words;
}

/**
 * The texts of one thing in all languages: the base file tells which there are, the translations hold the same names.
 * A reviewed translation lacks nothing; what a draft says is checked and not shown.
 */
export class Words {
  private constructor(
    private readonly base: YamlMap,
    private readonly language: string,
    private readonly others: Translated[],
    private readonly render: Render,
    private readonly read: YamlMap[],
  ) {}

  /** Opens the translations that stand beside a base file. */
  static open(base: YamlMap, sources: SourceSet, language: string, mistakes: Mistakes, render: Render = keepPlain): Words {
    const others = [...sources.translations].flatMap(([code, file]): Translated[] => {
      const head = readYaml({ file: file.path, text: file.text }, mistakes)?.map();
      if (!head) return [];
      const state = readHead(head, sources.base);
      // Read once more: what is out of step in a stale file or a draft is only worth a warning.
      const map = readYaml({ file: file.path, text: file.text }, sinkFor(state, mistakes))!.map()!;
      for (const name of ['source', 'status']) map.get(name);
      return [{ language: code, state, map, short: null }];
    });
    return new Words(base, language, others, render, others.map(({ map }) => map!));
  }

  get baseLanguage(): string {
    return this.language;
  }

  /** How far each translation has come. */
  get states(): Record<string, TranslationState> {
    return Object.fromEntries(this.others.map(({ language, state }) => [language, state]));
  }

  /** A text that must be there. */
  needed(name: string, form: Form, most?: number): Text {
    this.base.need(name);
    return this.text(name, form, most) ?? {};
  }

  /** A text that may be there. */
  text(name: string, form: Form, most?: number): Text | undefined {
    const value = this.base.get(name);
    if (!value) return undefined;
    const said = this.say(value, form, this.language, most);
    const translated = this.others.flatMap((other) => this.translation(other, name, form, most));
    return said === null ? {} : Object.fromEntries([[this.language, said], ...translated]);
  }

  /** A text that may be there, and that a translation may leave as it is, such as “€”. */
  optional(name: string, form: Form, most?: number): Text | undefined {
    const value = this.base.get(name);
    const said = value ? this.say(value, form, this.language, most) : null;
    if (said === null) return undefined;
    const translated = this.others.flatMap((other) => {
      const own = other.map?.get(name);
      return own ? this.shown(other, own, form, most) : [];
    });
    return Object.fromEntries([[this.language, said], ...translated]);
  }

  /** A list of texts: a translation has as many. */
  texts(name: string, form: Form): Text[] {
    const values = this.base.get(name)?.list() ?? [];
    const lists = this.others.map((other) => ({ other, list: values.length > 0 ? this.listIn(other, name, values.length) : [] }));
    return values.map((value, index) => {
      const said = this.say(value, form, this.language);
      const translated = lists.flatMap(({ other, list }) => (list[index] ? this.shown(other, list[index], form) : []));
      return said === null ? {} : Object.fromEntries([[this.language, said], ...translated]);
    });
  }

  /** The things of a list with permanent names; `short` is the text that a translation may give as the only one. */
  named(name: string, short: string): Named[] {
    const list = this.base.get(name)?.list() ?? [];
    const seen = new Set<string>();
    const lists = this.others.map((other) => ({ ...other, map: list.length > 0 ? (this.child(other, name)?.map() ?? null) : null }));
    for (const { map } of lists) if (map) this.read.push(map);
    return list.flatMap((item): Named[] => {
      const map = item.map();
      const id = map?.need('id')?.id();
      if (!map || !id) return [];
      if (seen.has(id)) map.error(`There are two “${id}” in this list. Give one of them another id.`);
      seen.add(id);
      return [{ id, map, words: this.inside(map, lists.map((other) => this.member(other, id, short))) }];
    });
  }

  /** The things of a map whose names are permanent, as in the glossary; translations hold them under `under`. */
  byName(entries: [string, YamlMap][], under: string): Named[] {
    const lists = this.others.map((other) => ({ ...other, map: this.child(other, under)?.map() ?? null }));
    for (const { map } of lists) if (map) this.read.push(map);
    return entries.map(([id, map]) => ({ id, map, words: this.inside(map, lists.map((other) => this.member(other, id, ''))) }));
  }

  /** The same list in each translation that has one of its own, such as typed answers. */
  ownLists(name: string): { language: string; values: YamlValue[] }[] {
    const own = this.values(name).filter(({ state }) => state !== 'draft');
    return own.map(({ language, value }) => ({ language, values: value.list() })).filter(({ values }) => values.length > 0);
  }

  /** What stands under `name` in each translation that has it; whoever checks it names mistakes there. */
  values(name: string): { language: string; state: TranslationState; value: YamlValue }[] {
    return this.others.flatMap(({ language, state, map }) => {
      const value = map?.get(name);
      return value ? [{ language, state, value }] : [];
    });
  }

  /** A text of this file, or of the translation into `language`, as HTML. */
  rendered(value: YamlValue, form: 'line' | 'block', language: string): string {
    return this.render(value, form, language);
  }

  /** Names what the translations hold and nobody asked for. Called once, on what `open` returned. */
  end(): void {
    for (const map of this.read) map.end();
  }

  private inside(map: YamlMap, others: Translated[]): Words {
    for (const { map } of others) if (map) this.read.push(map);
    return new Words(map, this.language, others, this.render, this.read);
  }

  private member(other: Translated, id: string, short: string): Translated {
    const value = other.map?.get(id);
    if (!value) {
      if (other.map && other.state === 'reviewed') other.map.error(`“${id}” is not translated here.`);
      return { ...other, map: null, short: null };
    }
    if (short && !value.isMap) return { ...other, map: null, short: value };
    return { ...other, map: value.map(), short: null };
  }

  private child(other: Translated, name: string): YamlValue | undefined {
    const value = other.map?.get(name);
    if (!value && other.map && other.state === 'reviewed') other.map.error(`“${name}” is not translated here.`);
    return value;
  }

  private listIn(other: Translated, name: string, length: number): YamlValue[] {
    const value = this.child(other, name);
    const list = value?.list() ?? [];
    if (value && list.length !== length) value.error(`“${name}” has ${length} texts in the base file, and ${list.length} here.`);
    return list;
  }

  private translation(other: Translated, name: string, form: Form, most?: number): [string, string][] {
    const value = other.short ?? this.child(other, name);
    return value ? this.shown(other, value, form, most) : [];
  }

  private shown(other: Translated, value: YamlValue, form: Form, most?: number): [string, string][] {
    const said = this.say(value, form, other.language, most);
    return said === null || other.state === 'draft' ? [] : [[other.language, said]];
  }

  private say(value: YamlValue, form: Form, language: string, most?: number): string | null {
    const text = value.text(most);
    return text === null || form === 'plain' ? text : this.render(value, form, language);
  }
}

function keepPlain(value: YamlValue): string {
  return value.text() ?? '';
}
