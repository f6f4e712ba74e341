import { ApiProperty } from '@nestjs/swagger';
import type { Attempt } from './attempt.entity.js';

/** One attempt at a quiz, as programs see it: its result, not what was answered. */
export class AttemptAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'The quiz, as course/module/step.', example: 'start-your-business/costs-and-prices/check-your-price' })
  quiz!: string;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Counts the attempts at this quiz.' })
  number!: number;

  @ApiProperty({ enum: ['open', 'waiting', 'finished'], description: 'Waiting: a person has to mark some answers.' })
  state!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startedAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When its time is up.' })
  deadlineAt!: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt!: Date | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'Marks so far.' })
  marks!: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The most marks that were possible.' })
  outOf!: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The result in percent.' })
  percent!: number | null;
}

/** A page of somebody's attempts. */
export class AttemptList {
  @ApiProperty({ type: [AttemptAnswer] })
  items!: AttemptAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'The address of the next page.' })
  next!: string | null;
}

export function attemptAnswer(attempt: Attempt): AttemptAnswer {
  const { id, place: quiz, number, startedAt, deadlineAt, finishedAt, marks, outOf, percent } = attempt;
  return { id, quiz, number, state: stateOf(attempt), startedAt, deadlineAt, finishedAt, marks, outOf, percent };
}

function stateOf({ finishedAt, waiting }: Attempt): string {
  if (!finishedAt) return 'open';
  return waiting > 0 ? 'waiting' : 'finished';
}
