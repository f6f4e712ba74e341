import { ApiProperty } from '@nestjs/swagger';
import { peopleBelow, type Hiding, type Looked, type Together } from '../export-request.js';
import { formats } from '../formats.js';
import { treatments, type Treatment } from '../treatments.js';
import { expiryOf, fileStates, type ExportedFile } from './exported-file.entity.js';
import { layouts } from './export.form.js';

/** A column by which others may find somebody, as programs see it. */
export class KnownVariableAnswer {
  @ApiProperty({ description: 'The name of the column.' })
  name!: string;

  @ApiProperty({ type: 'integer', description: 'How many people would have a combination with fewer than k, if this column were not there.' })
  belowWithout!: number;
}

/** How well people are hidden when earlier files are put beside a file, as programs see it. */
export class TogetherAnswer {
  @ApiProperty({ type: [String], description: 'The columns that this file leaves out and an earlier one of the survey has, or that it tells less exactly than an earlier one.' })
  columns!: string[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many people share the rarest combination of all these columns.' })
  leastK!: number | null;

  @ApiProperty({ type: 'integer', description: 'How many people have a combination with fewer than k.' })
  below!: number;
}

/** How well people are hidden in a file, as programs see it. */
export class AnonymityAnswer {
  @ApiProperty({ type: [String], description: 'The columns by which others may find somebody.' })
  known!: string[];

  @ApiProperty({ type: 'integer', description: 'The fewest people that should look alike.' })
  k!: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How many people share the rarest combination; null where nobody is in the file.' })
  leastK!: number | null;

  @ApiProperty({ type: 'number', nullable: true, description: 'The share of people, from 0 to 1, whose combination has fewer than k.' })
  shareBelow!: number | null;

  @ApiProperty({ type: [KnownVariableAnswer], description: 'What each of these columns does to it. Empty for files that were made before this was looked at.' })
  variables!: KnownVariableAnswer[];

  @ApiProperty({ type: TogetherAnswer, nullable: true, description: 'What whoever also has earlier files of the survey can put together. Null where those have no column of this kind that the file leaves out.' })
  together!: TogetherAnswer | null;
}

/** What is said of a file before it is asked for, as programs see it. */
export class HidingAnswer extends AnonymityAnswer {
  @ApiProperty({ type: 'integer', description: 'How many people would have a combination with fewer than k.' })
  below!: number;

  @ApiProperty({ enum: treatments, isArray: true, description: 'What the file leaves out, tells less exactly or refuses: “names” are replaced and “dates” are a month and days since the first answers, always; the country of “birth” is a region; columns are left out or told less exactly (“coarse”) on wish; texts are left out or in it; unfinished responses are left out; rare combinations stay as they are; the kind of file is “unfit” for so many rows or columns.' })
  treatments!: Treatment[];
}

/** A file of answers that somebody asked for, as programs see it. */
export class ExportAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'The slug of the survey.' })
  survey!: string;

  @ApiProperty({ enum: formats })
  format!: string;

  @ApiProperty({ enum: layouts })
  layout!: string;

  @ApiProperty({ type: [String], nullable: true, description: 'Null for all waves.' })
  waves!: string[] | null;

  @ApiProperty({ type: [String], description: 'The columns that are left out on wish.' })
  without!: string[];

  @ApiProperty({ type: [String], description: 'The columns that are told less exactly on wish.' })
  coarsen!: string[];

  @ApiProperty()
  purpose!: string;

  @ApiProperty({ enum: fileStates })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'How many responses are in it so far.' })
  done!: number;

  @ApiProperty({ type: 'integer', description: 'How many there will be; 0 until that is known.' })
  total!: number;

  @ApiProperty({ type: 'integer', description: 'The size of the file so far.' })
  bytes!: number;

  @ApiProperty({ type: AnonymityAnswer, nullable: true, description: 'Null until the file is completed.' })
  anonymity!: AnonymityAnswer | null;

  @ApiProperty({ type: String, format: 'date-time' })
  requestedAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until when it can be fetched.' })
  expiresAt!: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Where it can be fetched.' })
  content!: string | null;
}

/** A page of the files that somebody asked for. */
export class ExportList {
  @ApiProperty({ type: [ExportAnswer] })
  items!: ExportAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'The address of the next page.' })
  next!: string | null;
}

export function exportAnswer(file: ExportedFile): ExportAnswer {
  const { id, survey, format, layout, waves, without, coarsen, purpose, state, done, total, bytes, requestedAt } = file;
  const content = state === 'completed' ? `/api/v1/exports/${id}/content` : null;
  return { id, survey, format, layout, waves, without, coarsen, purpose, state, done, total, bytes, anonymity: anonymityIn(file), requestedAt, expiresAt: expiryOf(file), content };
}

function anonymityIn({ outcome }: ExportedFile): AnonymityAnswer | null {
  return outcome && anonymityAnswer(outcome);
}

export function hidingAnswer(looked: Looked): HidingAnswer {
  return Object.assign(anonymityAnswer(looked), { below: peopleBelow(looked), treatments: looked.treatments });
}

function anonymityAnswer({ known, k, anonymity, variables = [], together = null }: Hiding): AnonymityAnswer {
  const { leastK, shareBelow } = anonymity;
  return { known, k, leastK, shareBelow, variables: variables.map(({ name, belowWithout }) => ({ name, belowWithout })), together: together && togetherAnswer(together) };
}

function togetherAnswer(together: Together): TogetherAnswer {
  return { columns: together.columns.map(({ name }) => name), leastK: together.anonymity.leastK, below: peopleBelow(together) };
}
