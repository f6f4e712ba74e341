import { StoredAnswers, type KeptResponse } from '../../surveys/formulas.js';
import type { Coarse } from '../dictionary/coarse.js';
import type { Row } from '../dictionary/column.js';
import type { CodedTexts } from './coded-texts.js';
import type { ResponseRows } from './response-row.js';

const milliseconds = 86_400_000;

/** Makes the rows of responses: their cells, the codes of their texts at the end. */
export class AnswerRows {
  private readonly stored = new StoredAnswers();
  private known = { person: '', respondent: '', begun: 0 };

  /** @param pseudonym names people */
  constructor(
    private readonly rows: ResponseRows,
    private readonly coded: CodedTexts,
    private readonly pseudonym: (person: string) => string,
  ) {}

  /** The next row. The responses of a person have to come one after the other. */
  rowOf(kept: KeptResponse): Row {
    const { person, begun } = kept;
    if (this.known.person !== person) this.known = { person, respondent: this.pseudonym(person), begun: Date.parse(begun) };
    const { respondent, begun: first } = this.known;
    const answers = this.coded.shownOf(kept.id, this.stored.read(kept.answers));
    const row = this.rows.rowOf({ respondent, days: (Date.parse(begun) - first) / milliseconds, kept, answers });
    row.push(...this.coded.cellsOf(kept.id));
    return row;
  }
}

/** Turns responses into rows. */
export async function* answerRows(pieces: AsyncIterable<readonly KeptResponse[]>, rows: AnswerRows): AsyncGenerator<Row[]> {
  for await (const responses of pieces) yield responses.map((kept) => rows.rowOf(kept));
}

/** A cell that stays in a row: where it stands, and how it is told less exactly. */
export interface ToldCell {
  readonly place: number;
  readonly coarse: Pick<Coarse, 'told'> | null;
}

/** Rows with these cells only. */
export async function* toldCells(pieces: AsyncIterable<readonly Row[]>, cells: readonly ToldCell[]): AsyncGenerator<readonly Row[]> {
  for await (const rows of pieces) yield rows.map((row) => cells.map(({ place, coarse }) => (coarse ? coarse.told(row[place]!) : row[place]!)));
}

/** Shows rows to somebody as they pass. */
export async function* shownTo(pieces: AsyncIterable<readonly Row[]>, look: (rows: readonly Row[]) => void): AsyncGenerator<readonly Row[]> {
  for await (const rows of pieces) {
    look(rows);
    yield rows;
  }
}
