import type { CodeColumn } from '../../coding/formulas.js';
import type { Text } from '../../platform/language/text.js';
import { absenceCodes, OptionCodes, questionsOf, type NumberedRound, type SurveyDefinition } from '../../surveys/formulas.js';
import { widened, type Bands } from './bands.js';
import { calculatedPartsOf } from './calculated-parts.js';
import { codeColumn } from './code-column.js';
import type { Category, Column, MultipleSet, Span } from './column.js';
import { factColumn, factName } from './fact-columns.js';
import { Names } from './names.js';
import { partsOf, textKey, type Part } from './question-parts.js';
import { facts, type Words } from './words.js';

/** A published version of a survey. */
export interface Version {
  readonly number: number;
  readonly definition: SurveyDefinition;
}

/** What every file of a survey says and means: the one place that names, numbers and labels come from. */
export interface Dictionary {
  readonly title: Text;
  readonly intro: Text;
  /** The base language first. */
  readonly languages: readonly string[];
  readonly facts: readonly Column[];
  /** By the id of a round: its number. Empty where the survey was never asked in a round; then there is no column for it. */
  readonly rounds: ReadonlyMap<string, number>;
  readonly columns: readonly Column[];
  /** A column for each code of texts. */
  readonly codes: readonly Column[];
  readonly sets: readonly MultipleSet[];
  /** By version: for each of `columns`, how that version fills it; null where it has no such variable. */
  readonly parts: ReadonlyMap<number, readonly (Part | null)[]>;
}

/**
 * The dictionary of a survey over all its versions, in their order. What a version adds comes behind what there was; what
 * it takes away stays, with the versions that had it. Labels are those of the last version that has them.
 *
 * @param codes the columns of codes, which stand behind all others
 * @param rounds those in which the survey is asked
 */
export function dictionaryOf(versions: readonly Version[], words: Words, codes: readonly CodeColumn[] = [], rounds: readonly NumberedRound[] = []): Dictionary {
  const { title, intro, language, languages } = versions.at(-1)!.definition;
  const made = new Making(words);
  for (const version of versions) made.add(version);
  return { title, intro, languages: [language, ...languages.filter((one) => one !== language)], ...made.end(versions, codes, rounds) };
}

/** A column while versions are added to it. */
interface Growing {
  name: string;
  part: Part;
  least: number | null;
  bands: Bands | null;
  categories: Map<number, Category>;
  versions: Span;
}

class Making {
  private readonly names = new Names();
  private readonly codes = new OptionCodes();
  private readonly growing = new Map<string, Growing>();
  private readonly partsOfVersions = new Map<number, ReadonlyMap<string, Part>>();
  private readonly factNames = new Map(facts.map((fact) => [fact, this.names.claim(factName(fact))]));

  constructor(private readonly words: Words) {}

  add({ number, definition }: Version): void {
    const parts = [...questionsOf(definition).flatMap((question) => partsOf(question, this.codes, this.words)), ...calculatedPartsOf(definition, this.words)];
    for (const part of parts) this.grow(part, number);
    this.partsOfVersions.set(number, new Map(parts.map((part) => [part.key, part])));
  }

  end(versions: readonly Version[], codes: readonly CodeColumn[], rounds: readonly NumberedRound[]): Pick<Dictionary, 'facts' | 'rounds' | 'columns' | 'codes' | 'sets' | 'parts'> {
    const span = { from: versions[0]!.number, to: versions.at(-1)!.number };
    const keys = [...this.growing.keys()];
    const sets = this.sets();
    return {
      facts: facts.filter((fact) => fact !== 'round' || rounds.length > 0).map((fact) => factColumn(fact, this.factNames.get(fact)!, span, this.words, rounds)),
      rounds: new Map(rounds.map(({ id, number }) => [id, number])),
      columns: [...this.growing.values()].map(grown),
      codes: codes.map((code) => codeColumn(code, this.names.claim(code.name), grown(this.growing.get(textKey(code.variable))!), this.words)),
      sets,
      parts: new Map([...this.partsOfVersions].map(([number, parts]) => [number, keys.map((key) => parts.get(key) ?? null)])),
    };
  }

  private grow(part: Part, number: number): void {
    const before = this.growing.get(part.key);
    const column = before ?? { name: this.names.claim(part.name, part.ending), part, least: part.least, bands: null, categories: new Map<number, Category>(), versions: { from: number, to: number } };
    column.versions = { from: column.versions.from, to: number };
    column.least = column.least === null || part.least === null ? null : Math.min(column.least, part.least);
    column.bands = column.bands && part.bands ? widened(column.bands, part.bands) : (column.bands ?? part.bands);
    column.part = { ...part, about: { ...part.about, length: Math.max(part.about.length, column.part.about.length), decimals: most(part.about.decimals, column.part.about.decimals) } };
    for (const { code, label } of part.categories) column.categories.set(code, { code, label, versions: { from: column.categories.get(code)?.versions.from ?? number, to: number } });
    this.growing.set(part.key, column);
  }

  private sets(): MultipleSet[] {
    const columns = [...this.growing.values()].filter(({ part }) => part.set !== null);
    const ids = [...new Set(columns.map(({ part }) => part.set!.id))];
    return ids.map((id) => {
      const members = columns.filter(({ part }) => part.set!.id === id);
      return { name: this.names.claim(id, '_set'), label: members.at(-1)!.part.set!.label, columns: members.map(({ name }) => name) };
    });
  }
}

function grown({ name, part, least, bands, categories, versions }: Growing): Column {
  const sorted = [...categories.values()].sort((one, other) => one.code - other.code);
  return { name, variable: part.variable, ...part.about, categories: sorted, absences: least === null ? null : absenceCodes(least), versions, ...(bands && { bands }) };
}

function most(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.max(one, other);
}
