import type { KeptResponse } from '../../surveys/formulas.js';
import type { Row } from '../dictionary/column.js';
import type { ResponseRows } from './response-row.js';

const milliseconds = 86_400_000;

/** Turns responses, those of one person together, into rows. `pseudonym` names people. */
export async function* answerRows(pieces: AsyncIterable<readonly KeptResponse[]>, rows: ResponseRows, pseudonym: (person: string) => string): AsyncGenerator<Row[]> {
  let known = { person: '', respondent: '', begun: 0 };
  for await (const responses of pieces) {
    yield responses.map(({ person, begun, finished, ...response }) => {
      if (known.person !== person) known = { person, respondent: pseudonym(person), begun: Date.parse(begun) };
      return rows.rowOf({ ...response, isFinished: finished, respondent: known.respondent, days: (Date.parse(begun) - known.begun) / milliseconds });
    });
  }
}

/** The cells at `places` only. */
export async function* cellsAt(pieces: AsyncIterable<readonly Row[]>, places: readonly number[]): AsyncGenerator<Row[]> {
  for await (const rows of pieces) yield rows.map((row) => places.map((place) => row[place]!));
}

/** Shows rows to somebody as they pass. */
export async function* shownTo(pieces: AsyncIterable<readonly Row[]>, look: (rows: readonly Row[]) => void): AsyncGenerator<readonly Row[]> {
  for await (const rows of pieces) {
    look(rows);
    yield rows;
  }
}
