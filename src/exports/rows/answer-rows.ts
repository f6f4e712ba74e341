import { StoredAnswers, type KeptResponse } from '../../surveys/formulas.js';
import type { Row } from '../dictionary/column.js';
import type { CodedTexts } from './coded-texts.js';
import type { ResponseRows } from './response-row.js';

const milliseconds = 86_400_000;

/** Turns responses, those of one person together, into rows, the codes of their texts at the end. `pseudonym` names people. */
export async function* answerRows(pieces: AsyncIterable<readonly KeptResponse[]>, rows: ResponseRows, coded: CodedTexts, pseudonym: (person: string) => string): AsyncGenerator<Row[]> {
  const stored = new StoredAnswers();
  let known = { person: '', respondent: '', begun: 0 };
  for await (const responses of pieces) {
    yield responses.map((kept) => {
      if (known.person !== kept.person) known = { person: kept.person, respondent: pseudonym(kept.person), begun: Date.parse(kept.begun) };
      const answers = coded.shownOf(kept.id, stored.read(kept.answers));
      const row = rows.rowOf({ respondent: known.respondent, days: (Date.parse(kept.begun) - known.begun) / milliseconds, kept, answers });
      row.push(...coded.cellsOf(kept.id));
      return row;
    });
  }
}

/** Rows with the cells at these places only. */
export async function* onlyCells(pieces: AsyncIterable<readonly Row[]>, places: readonly number[]): AsyncGenerator<readonly Row[]> {
  for await (const rows of pieces) yield rows.map((row) => places.map((place) => row[place]!));
}

/** Shows rows to somebody as they pass. */
export async function* shownTo(pieces: AsyncIterable<readonly Row[]>, look: (rows: readonly Row[]) => void): AsyncGenerator<readonly Row[]> {
  for await (const rows of pieces) {
    look(rows);
    yield rows;
  }
}
