import { codeColumns, type CodedSurvey } from '../coding/formulas.js';
import { audienceRules } from '../disclosure/index.js';
import { flowReads, type AlikeResponse, type KeptResponse, type NumberedRound } from '../surveys/formulas.js';
import type { Likeness } from '../surveys/index.js';
import { CannotExport } from './cannot-export.js';
import type { Column, Row } from './dictionary/column.js';
import { dictionaryOf, type Dictionary, type Version } from './dictionary/dictionary.js';
import type { Words } from './dictionary/words.js';
import type { Exported, ExportRequest, Hiding, Looked, NamedColumn, Together } from './export-request.js';
import { identifying, Watched } from './identifying.js';
import { leftOutOf } from './left-out.js';
import { AnswerRows, answerRows, onlyCells, shownTo } from './rows/answer-rows.js';
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
  /** Of each earlier file of the survey: the names of the columns that it left out. */
  leftOutBefore: readonly (readonly string[])[];
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
  /** The columns of rows as they are made, before some are left out. */
  private readonly all: readonly Column[];
  private readonly leftOut: readonly Column[];
  private readonly long: Layout;
  private readonly known: readonly Column[];
  /** What is left out here, and told by a file that was there before. */
  private elsewhere: readonly Column[];
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
    const leftOut = leftOutOf([...facts, ...columns, ...codes], source.versions.map(({ definition }) => definition), request.without);
    this.leftOut = this.all.filter((column) => leftOut.includes(column));
    this.long = without(this.leftOut, { columns: this.all, sets });
    this.known = knownIn(this.long.columns, request.known);
    this.elsewhere = this.toldBy(source.leftOutBefore);
    this.watched = new Watched(this.all, this.known);
    this.together = new Watched(this.all, [...this.known, ...this.elsewhere]);
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
  async holdAgainst(leftOutBefore: Source['leftOutBefore']): Promise<void> {
    const elsewhere = this.toldBy(leftOutBefore);
    if (elsewhere.length === this.elsewhere.length) return;
    this.elsewhere = elsewhere;
    await this.count();
  }

  /** What is to be said, after the table was written. */
  outcome({ count, columns }: Table): Exported {
    return { rows: count, columns: columns.length, cut: [...this.cut], leftOut: this.leftOut.map(named), ...this.hiding() };
  }

  /** What is to be said before it is written. @param fits whether the kind of file holds it */
  async look(fits: boolean): Promise<Looked> {
    const { columns } = this.dictionary;
    await this.count();
    const hiding = this.hiding();
    const isRare = (hiding.anonymity.shareBelow ?? 0) > 0;
    return { ...hiding, language: this.dictionary.languages[0]!, treatments: treatmentsOf({ ...this.request, columns: columns.filter((column) => !this.leftOut.includes(column)), leavesOut: this.leftOut.length > 0, isRare, fits }) };
  }

  // Of all that was answered only that is read by which somebody may be found, and people who are alike in it once.
  private async count(): Promise<void> {
    const { source, dictionary } = this;
    const identifying = [...this.known, ...this.elsewhere];
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

  // Files are never taken out of the log, so what they tell only grows.
  private toldBy(leftOutBefore: Source['leftOutBefore']): readonly Column[] {
    return identifying(this.leftOut, []).filter(({ name }) => leftOutBefore.some((names) => !names.includes(name)));
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
    const variables = this.known.map((column) => ({ ...named(column), belowWithout: without[column.name]! }));
    return { known: this.known.map(({ name }) => name), anonymity: this.watched.report(k), k, variables, together: this.hidingTogether(k) };
  }

  private hidingTogether(k: number): Together | null {
    return this.elsewhere.length === 0 ? null : { columns: this.elsewhere.map(named), anonymity: this.together.report(k) };
  }

  private kept(): AsyncIterable<readonly Row[]> {
    const rows = this.read();
    return this.leftOut.length === 0 ? rows : onlyCells(rows, [...this.all.keys()].filter((place) => !this.leftOut.includes(this.all[place]!)));
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
    this.watched = new Watched(read, this.known);
    this.together = new Watched(read, [...this.known, ...this.elsewhere]);
    return this.elsewhere.length > 0 ? [this.watched, this.together] : [this.watched];
  }

  private get responses(): number {
    return this.source.waves.reduce((sum, { count }) => sum + count, 0);
  }
}

function without(leftOut: readonly Column[], { columns, sets }: Layout): Layout {
  const kept = columns.filter((column) => !leftOut.includes(column));
  const names = new Set(kept.map(({ name }) => name));
  const members = sets.map((set) => ({ ...set, columns: set.columns.filter((name) => names.has(name)) }));
  return { columns: kept, sets: members.filter((set) => set.columns.length > 0) };
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
