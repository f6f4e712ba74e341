import { codeColumns, type CodedSurvey } from '../coding/formulas.js';
import { audienceRules } from '../disclosure/index.js';
import type { KeptResponse, NumberedRound } from '../surveys/formulas.js';
import { CannotExport } from './cannot-export.js';
import type { Column, Row } from './dictionary/column.js';
import { dictionaryOf, type Dictionary, type Version } from './dictionary/dictionary.js';
import type { Words } from './dictionary/words.js';
import type { Exported, ExportRequest } from './export-request.js';
import { identifying, Watched } from './identifying.js';
import { answerRows, shownTo } from './rows/answer-rows.js';
import { CodedTexts } from './rows/coded-texts.js';
import { ResponseRows } from './rows/response-row.js';
import { wideLayout, wideRows, type Layout } from './rows/wide.js';
import { inWords, type Table } from './writers/table.js';

/** Where answers come from; everything is of one moment. */
export interface Source {
  versions: readonly Version[];
  waves: readonly { wave: string; count: number }[];
  people: number;
  rounds: readonly NumberedRound[];
  coded: CodedSurvey;
  pseudonym(person: string): string;
  /** The responses, those of a person together; the same ones each time. */
  read(): AsyncIterable<readonly KeptResponse[]>;
}

/** The table that a request asks for, and what is to be said of it once it was written. */
export class ExportedTable {
  private readonly dictionary: Dictionary;
  private readonly languages: readonly string[];
  private readonly coded: CodedTexts;
  private readonly rows: ResponseRows;
  private readonly long: Layout;
  private readonly known: readonly Column[];
  private readonly cut = new Set<string>();
  private watched: Watched;

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
    const places = columns.flatMap(({ isFree }, place) => (isFree && !request.texts ? [] : [place]));
    this.rows = new ResponseRows(this.dictionary, source.versions, places);
    this.long = { columns: [...facts, ...places.map((place) => columns[place]!), ...codes], sets };
    this.known = knownIn(this.long.columns, request.known);
    this.watched = new Watched(this.long.columns, this.known);
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
      read: () => (isWide ? wideRows(this.read(), waves) : this.read()),
      onCut: ({ name }) => this.cut.add(name),
    };
  }

  /** What is to be said, after the table was written. */
  outcome({ count, columns }: Table): Exported {
    const { k } = audienceRules.analyst;
    return { rows: count, columns: columns.length, cut: [...this.cut], known: this.known.map(({ name }) => name), anonymity: this.watched.report(k), k };
  }

  // A format may read more than once: what was seen the last time counts.
  private read(): AsyncIterable<readonly Row[]> {
    const watched = new Watched(this.long.columns, this.known);
    this.watched = watched;
    let done = 0;
    const rows = answerRows(this.source.read(), this.rows, this.coded, this.source.pseudonym);
    return shownTo(rows, (passing) => {
      for (const row of passing) watched.add(row);
      this.progress((done += passing.length), this.responses);
    });
  }

  private get responses(): number {
    return this.source.waves.reduce((sum, { count }) => sum + count, 0);
  }
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
