import { codeColumns, type CodedSurvey } from '../coding/formulas.js';
import { audienceRules, type Untold } from '../disclosure/index.js';
import { flowReads, type AlikeResponse, type KeptResponse, type NumberedRound } from '../surveys/formulas.js';
import type { Likeness } from '../surveys/index.js';
import { CannotExport } from './cannot-export.js';
import { canBeCoarsened, coarseOf, type Coarse } from './dictionary/coarse.js';
import type { Column, Row } from './dictionary/column.js';
import { dictionaryOf, type Dictionary, type Version } from './dictionary/dictionary.js';
import type { Words } from './dictionary/words.js';
import type { Exported, ExportRequest, Hiding, Looked, NamedColumn, Together } from './export-request.js';
import { identifying, Watched } from './identifying.js';
import { leftOutOf } from './left-out.js';
import { AnswerRows, answerRows, shownTo, toldCells } from './rows/answer-rows.js';
import { CodedTexts } from './rows/coded-texts.js';
import { ResponseRows } from './rows/response-row.js';
import { treatmentsOf } from './treatments.js';
import { waveIn, wideLayout, wideRows, type Layout } from './rows/wide.js';
import { inWords, type Table } from './writers/table.js';

/** Where answers come from; everything is of one moment. */
export interface Source {
  versions: readonly Version[];
  waves: readonly { wave: string; count: number }[];
  /** Counted for files with a row a person alone. */
  people: number;
  rounds: readonly NumberedRound[];
  coded: CodedSurvey;
  /** Of each earlier file of the survey: what it did not tell. */
  untoldBefore: readonly Untold[];
  pseudonym(person: string): string;
  /** The responses, those of a person together; the same ones each time. */
  read(): AsyncIterable<readonly KeptResponse[]>;
  /** Of people who are alike by these, one: for who only counts them. */
  alike(by: Pick<Likeness, 'variables' | 'also'>): AsyncIterable<readonly AlikeResponse[]>;
}

/** The table that a request asks for, and what is to be said of it once it was written. */
export class ExportedTable {
  private readonly dictionary: Dictionary;
  private readonly places: readonly number[];
  private readonly languages: readonly string[];
  private readonly coded: CodedTexts;
  /** The columns of rows as they are made, before some are left out or told less exactly. */
  private readonly all: readonly Column[];
  private readonly leftOut: readonly Column[];
  private readonly coarse: ReadonlyMap<Column, Coarse>;
  private readonly long: Layout;
  private readonly known: readonly Column[];
  /** What files that were there before tell together with this one. */
  private beside: Beside;
  private readonly cut = new Set<string>();
  private watched: Watched;
  private together: Watched;

  /** @throws CannotExport when a language or a column is asked for that there is not */
  constructor(
    private readonly request: ExportRequest,
    private readonly source: Source,
    private readonly words: Words,
    private readonly progress: (done: number, of: number) => void,
  ) {
    this.dictionary = dictionaryOf(source.versions, words, codeColumns(source.coded.codes), source.rounds);
    const { facts, columns, codes, sets } = this.dictionary;
    this.languages = languagesOf(this.dictionary, request.language);
    this.coded = new CodedTexts(source.coded, inWords(words.hidden, { languages: this.languages }));
    this.places = columns.flatMap(({ isFree }, place) => (isFree && !request.texts ? [] : [place]));
    this.all = [...facts, ...this.places.map((place) => columns[place]!), ...codes];
    const named = coarseIn(this.all, request.coarsen);
    const leftOut = leftOutOf([...facts, ...columns, ...codes], source.versions.map(({ definition }) => definition), request.without, named);
    this.leftOut = this.all.filter((column) => leftOut.includes(column));
    this.coarse = new Map(named.filter((column) => !leftOut.includes(column)).map((column) => [column, coarseOf(column, words)!]));
    const kept = this.all.filter((column) => !leftOut.includes(column));
    this.long = { columns: kept.map((column) => this.toldAs(column)), sets: setsOf(kept, sets) };
    this.known = knownIn(kept, request.known);
    this.beside = this.besideFiles(source.untoldBefore);
    this.watched = new Watched(this.all, this.known, this.coarse);
    this.together = new Watched(this.all, this.beside.known, this.beside.coarse);
  }

  table(): Table {
    const { request, source, dictionary } = this;
    const isWide = request.layout === 'wide';
    const waves = source.waves.map(({ wave }) => wave);
    return {
      name: request.survey,
      title: dictionary.title,
      description: dictionary.intro,
      languages: this.languages,
      ...(isWide ? wideLayout(this.long, waves) : this.long),
      count: isWide ? source.people : this.responses,
      madeAt: request.now,
      absences: this.words.absences,
      leftOut: { columns: this.leftOut, said: this.words.leftOut },
      read: () => (isWide ? wideRows(this.kept(), waves, waveIn(this.long)) : this.kept()),
      onCut: ({ name }) => this.cut.add(name),
    };
  }

  /** Counts anew where files that came while the table was written tell more of what is left out than those before. */
  async holdAgainst(untoldBefore: readonly Untold[]): Promise<void> {
    const beside = this.besideFiles(untoldBefore);
    if (isSame(beside, this.beside)) return;
    this.beside = beside;
    await this.count();
  }

  /** What is to be said, after the table was written. */
  outcome({ count, columns }: Table): Exported {
    return { rows: count, columns: columns.length, cut: [...this.cut], leftOut: this.leftOut.map(named), coarse: [...this.coarse.values()].map(({ column }) => named(column)), ...this.hiding() };
  }

  /** What is to be said before it is written. @param fits whether the kind of file holds it */
  async look(fits: boolean): Promise<Looked> {
    const { columns } = this.dictionary;
    await this.count();
    const hiding = this.hiding();
    const isRare = (hiding.anonymity.shareBelow ?? 0) > 0;
    return { ...hiding, language: this.dictionary.languages[0]!, treatments: treatmentsOf({ ...this.request, columns: columns.filter((column) => !this.leftOut.includes(column)), leavesOut: this.leftOut.length > 0, coarsens: this.coarse.size > 0, isRare, fits }) };
  }

  // Of all that was answered only that is read by which somebody may be found, and people who are alike in it once.
  private async count(): Promise<void> {
    const { source, dictionary } = this;
    const identifying = this.beside.known;
    const places = this.places.filter((place) => identifying.includes(dictionary.columns[place]!));
    const watching = this.watchingAnew(places);
    const rows = new AnswerRows(new ResponseRows(dictionary, source.versions, places), this.coded, (person) => person);
    for await (const responses of source.alike(this.likeness(identifying))) {
      for (const response of responses) {
        const row = rows.rowOf(response);
        for (const watched of watching) watched.add(row, response.people);
      }
    }
  }

  /** Whoever has two files knows of each column what the one tells that tells it most exactly. */
  private besideFiles(untoldBefore: readonly Untold[]): Beside {
    const untold = this.all.filter((column) => this.leftOut.includes(column) || this.coarse.has(column));
    const mayTell = new Set([...identifying(untold, []), ...this.known.filter((column) => this.coarse.has(column))]);
    const isTold = ({ name }: Column) => untoldBefore.some(({ leftOut }) => !leftOut.includes(name));
    const isToldExactly = ({ name }: Column) => untoldBefore.some(({ leftOut, coarse }) => !leftOut.includes(name) && !coarse.includes(name));
    const more = [...mayTell].filter((column) => (this.coarse.has(column) ? isToldExactly(column) : isTold(column)));
    const known = [...new Set([...this.known, ...more])];
    const coarse = known.filter((column) => (more.includes(column) ? !isToldExactly(column) : this.coarse.has(column)));
    return { more, known, coarse: new Map(coarse.map((column) => [column, coarseOf(column, this.words)!])) };
  }

  private likeness(identifying: readonly Column[]): Pick<Likeness, 'variables' | 'also'> {
    const asked = identifying.map(({ variable }) => variable).filter((variable) => variable !== '');
    const reads = this.source.versions.map(({ definition }) => flowReads(definition, asked));
    const variables = new Set(reads.flatMap((read) => [...read.variables]));
    // What coders said is known by response.
    const isCoded = identifying.some(({ definition }) => definition !== undefined) || this.coded.hidesIn(variables);
    const also = [...factsOf(identifying), ...(reads.some(({ day }) => day) ? ['day' as const] : []), ...(isCoded ? ['id' as const] : [])];
    return { variables: [...variables], also: new Set(also) };
  }

  private hiding(): Hiding {
    const { k } = audienceRules.analyst;
    const without = this.watched.belowWithout(k);
    const variables = this.known.map((column) => ({ ...named(this.toldAs(column)), belowWithout: without[column.name]! }));
    return { known: this.known.map(({ name }) => name), anonymity: this.watched.report(k), k, variables, together: this.hidingTogether(k) };
  }

  private hidingTogether(k: number): Together | null {
    const { more, coarse } = this.beside;
    return more.length === 0 ? null : { columns: more.map((column) => named(coarse.get(column)?.column ?? column)), anonymity: this.together.report(k) };
  }

  private kept(): AsyncIterable<readonly Row[]> {
    const rows = this.read();
    if (this.leftOut.length === 0 && this.coarse.size === 0) return rows;
    const places = [...this.all.keys()].filter((place) => !this.leftOut.includes(this.all[place]!));
    return toldCells(rows, places.map((place) => ({ place, coarse: this.coarse.get(this.all[place]!) ?? null })));
  }

  private toldAs(column: Column): Column {
    return this.coarse.get(column)?.column ?? column;
  }

  // A format may read more than once: what was seen the last time counts.
  private read(): AsyncIterable<readonly Row[]> {
    const { dictionary, source } = this;
    const watching = this.watchingAnew(this.places);
    let done = 0;
    const rows = answerRows(source.read(), new AnswerRows(new ResponseRows(dictionary, source.versions, this.places), this.coded, source.pseudonym));
    return shownTo(rows, (passing) => {
      for (const watched of watching) for (const row of passing) watched.add(row);
      this.progress((done += passing.length), this.responses);
    });
  }

  private watchingAnew(places: readonly number[]): Watched[] {
    const { facts, columns, codes } = this.dictionary;
    const read = [...facts, ...places.map((place) => columns[place]!), ...codes];
    this.watched = new Watched(read, this.known, this.coarse);
    this.together = new Watched(read, this.beside.known, this.beside.coarse);
    return this.beside.more.length > 0 ? [this.watched, this.together] : [this.watched];
  }

  private get responses(): number {
    return this.source.waves.reduce((sum, { count }) => sum + count, 0);
  }
}

/** What is known of people when earlier files are put beside a file. */
interface Beside {
  /** What they tell, or tell more exactly. */
  more: readonly Column[];
  /** The columns by which somebody may be found, these among them. */
  known: readonly Column[];
  /** Those of them that no file tells exactly. */
  coarse: ReadonlyMap<Column, Coarse>;
}

function isSame(one: Beside, other: Beside): boolean {
  return one.more.length === other.more.length && one.coarse.size === other.coarse.size;
}

/** @throws CannotExport for a name that is no column, or one that cannot be told less exactly */
function coarseIn(columns: readonly Column[], names: readonly string[]): Column[] {
  const able = columns.filter(canBeCoarsened);
  const unknown = names.filter((name) => !able.some((column) => column.name === name));
  if (unknown.length > 0) throw new CannotExport(`There is no column ${unknown.join(', ')} that can be told less exactly. These can: ${able.map(({ name }) => name).join(', ')}.`);
  return able.filter(({ name }) => names.includes(name));
}

/** Sets without the columns that are not there. */
function setsOf(columns: readonly Column[], sets: Layout['sets']): Layout['sets'] {
  const names = new Set(columns.map(({ name }) => name));
  const members = sets.map((set) => ({ ...set, columns: set.columns.filter((name) => names.has(name)) }));
  return members.filter((set) => set.columns.length > 0);
}

const factNames = { language: 'language', organisation: 'organisation', survey_round: 'round' } as const;

/** The facts about responses by which somebody may be found. */
function factsOf(identifying: readonly Column[]): (typeof factNames)[keyof typeof factNames][] {
  return identifying.flatMap(({ name, variable }) => (variable === '' && name in factNames ? [factNames[name as keyof typeof factNames]] : []));
}

function named({ name, label }: Column): NamedColumn {
  return { name, label };
}

function knownIn(columns: readonly Column[], named: readonly string[]): Column[] {
  const unknown = named.filter((name) => !columns.some((column) => column.name === name));
  if (unknown.length > 0) throw new CannotExport(`There is no column ${unknown.join(', ')} in this file. The columns are: ${columns.map(({ name }) => name).join(', ')}.`);
  return identifying(columns, named);
}

function languagesOf({ languages }: Dictionary, wanted: string | null): string[] {
  if (wanted === null) return [...languages];
  if (!languages.includes(wanted)) throw new CannotExport(`The survey has no labels in “${wanted}”. It has them in: ${languages.join(', ')}.`);
  return [wanted, ...languages.filter((language) => language !== wanted)];
}
