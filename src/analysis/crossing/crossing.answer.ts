import { ApiProperty } from '@nestjs/swagger';
import type { Guarded } from '../reading/guarded.js';
import { untilDay } from '../reading/until-day.js';
import type { Respondents } from '../respondents/respondents-reading.js';
import { crossed, type CrossedRow } from './crossed.js';
import type { Crossing } from './crossing.js';

/** One cell of a cross-table. */
export class CrossCellAnswer {
  @ApiProperty({ type: 'integer' })
  count!: number;

  @ApiProperty({ type: 'number', nullable: true, description: 'The share of its row, 0 to 1; null where another count of the row is hidden.' })
  share!: number | null;

  @ApiProperty({ type: [Number], nullable: true, description: 'Wilson’s 95 % interval of the share.' })
  interval!: number[] | null;
}

/** One row of a cross-table. */
export class CrossRowAnswer {
  @ApiProperty()
  value!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many are in the row; null where that would tell a hidden count.' })
  n!: number | null;

  @ApiProperty({ type: 'array', items: { $ref: '#/components/schemas/CrossCellAnswer', nullable: true }, description: 'One for each column; null is hidden.' })
  cells!: (CrossCellAnswer | null)[];
}

/** Whether rows and columns have to do with each other. */
export class CrossTestAnswer {
  @ApiProperty({ description: 'Pearson’s chi-square, without a correction.' })
  statistic!: number;

  @ApiProperty({ type: 'integer' })
  df!: number;

  @ApiProperty()
  p!: number;

  @ApiProperty({ description: 'Cramér’s V: 0, nothing to do with each other, to 1.' })
  cramersV!: number;

  @ApiProperty({ type: [Number], description: 'The 95 % interval of V.' })
  interval!: number[];

  @ApiProperty({ description: 'Some cell would be expected to hold fewer than five: do not trust p.' })
  isTooSmall!: boolean;
}

/** Two things that are known of respondents, against each other, of those who answered both. */
export class CrossingAnswer {
  @ApiProperty({ example: 'business-needs' })
  survey!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The day, in UTC, of the newest answers in the counts. Others of the same day may have come later.' })
  until!: string;

  @ApiProperty({ example: 'language', description: 'What the rows are.' })
  by!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What the columns are; null where there is nothing to cross.' })
  across!: string | null;

  @ApiProperty({ type: [String] })
  columns!: string[];

  @ApiProperty({ type: [CrossRowAnswer] })
  rows!: CrossRowAnswer[];

  @ApiProperty({ type: CrossTestAnswer, nullable: true, description: 'Null where a cell is hidden, or where fewer than two rows or columns have anybody in them.' })
  test!: CrossTestAnswer | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'p of Fisher’s exact test, for small tables of two by two.' })
  fisher!: number | null;
}

export function crossingAnswer(survey: string, { down, across }: Crossing, { figures, until }: Extract<Guarded<Respondents>, { kind: 'shown' }>): CrossingAnswer {
  const { columns, rows, test } = crossed(figures);
  const { chiSquare, fisher } = test === 'hidden' ? { chiSquare: null, fisher: null } : test;
  return { survey, until: untilDay(until), by: down, across, columns: [...columns], rows: rows.map(rowAnswer), test: chiSquare && { ...chiSquare, interval: [...chiSquare.interval] }, fisher };
}

function rowAnswer({ value, n, cells }: CrossedRow): CrossRowAnswer {
  return { value, n, cells: cells.map((cell) => cell && { ...cell, interval: cell.interval && [...cell.interval] }) };
}
