import { ApiProperty } from '@nestjs/swagger';
import type { Guarded } from '../reading/guarded.js';
import { untilDay } from '../reading/until-day.js';
import { usualGrouping, type Respondents } from './respondents-reading.js';

/** How many answered, by one dimension or two. */
export class RespondentsAnswer {
  @ApiProperty({ example: 'business-needs' })
  survey!: string;

  @ApiProperty({ type: String, format: 'date', description: 'The day, in UTC, of the newest answers in the counts. Others of the same day may have come later.' })
  until!: string;

  @ApiProperty({ example: 'language', description: 'What the rows are.' })
  by!: string;

  @ApiProperty({ type: String, nullable: true, description: 'What the columns are; null where only rows are counted.' })
  across!: string | null;

  @ApiProperty({ type: [String], description: 'The values of the rows; “” is not known.' })
  rows!: string[];

  @ApiProperty({ type: [String], nullable: true, description: 'The values of the columns; “” is not known.' })
  columns!: string[] | null;

  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'integer', nullable: true } }, description: 'By row and column, the totals last; null is a hidden count.' })
  counts!: (number | null)[][];
}

export function respondentsAnswer(survey: string, by: string | null, across: string | null, { figures, until }: Extract<Guarded<Respondents>, { kind: 'shown' }>): RespondentsAnswer {
  const { rows, columns, counts } = figures;
  // Of one dimension the total of a row is the count itself.
  const told = counts.map((line) => (columns === null ? line.slice(-1) : [...line]));
  return { survey, until: untilDay(until), by: by ?? usualGrouping, across: columns === null ? null : across, rows: [...rows], columns: columns && [...columns], counts: told };
}
