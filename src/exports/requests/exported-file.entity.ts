import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../../people/index.js';
import type { Exported } from '../export-request.js';
import type { Format } from '../formats.js';

/** How many days a file can be fetched. What was asked, and what for, is kept. */
export const daysKept = 7;

/**
 * `unfit`: this kind of file cannot hold so much. `withdrawn`: somebody who may be in it was erased. `expired`: it was kept
 * long enough. Of `cancelled` and all that follow, only what was asked is left.
 */
export const fileStates = ['pending', 'processing', 'completed', 'cancelled', 'failed', 'unfit', 'withdrawn', 'expired'] as const;

export type FileState = (typeof fileStates)[number];

/** A file that an analyst asked for: what is to be in it, how far it is, and what came of it. */
@Entity()
@Index(['personId', 'requestedAt'])
export class ExportedFile {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Index()
  @Column('integer')
  surveyId!: number;
  @Column('text') survey!: string;
  @Column('text') format!: Format;
  @Column('text') layout!: 'long' | 'wide';
  /** Null for all waves, also those that come until it is made. */
  @Column('text', { array: true, nullable: true }) waves!: string[] | null;
  /** The language of labels; null for the survey's own. */
  @Column('text', { nullable: true }) language!: string | null;
  @Column('boolean') texts!: boolean;
  @Column('boolean') unfinished!: boolean;
  /** The columns that are left out on wish, by their names. */
  @Column('text', { array: true }) without!: string[];
  /** The columns that are told less exactly on wish, by their names. */
  @Column('text', { array: true }) coarsen!: string[];
  @Column('text') purpose!: string;
  @Column('text') state!: FileState;
  /** Counts the beginnings: a file whose making was interrupted begins again, and only the latest run adds to it. */
  @Column('integer', { default: 0 }) run!: number;
  /** How many responses are in it so far, and how many there will be. */
  @Column('integer', { default: 0 }) done!: number;
  @Column('integer', { default: 0 }) total!: number;
  @Column('bigint', { default: 0, transformer: { to: (bytes: number) => bytes, from: Number } }) bytes!: number;
  @Column('jsonb', { nullable: true }) outcome!: Exported | null;
  @Column('timestamptz') requestedAt!: Date;
  /** When it last went on: one that stands still was interrupted. */
  @Column('timestamptz') movedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;
}

/** Until when a file can be fetched; null for one that is not there. */
export function expiryOf({ state, endedAt }: ExportedFile): Date | null {
  return state === 'completed' && endedAt ? new Date(endedAt.getTime() + daysKept * 24 * 3_600_000) : null;
}

/** Bytes of a file. They lie in the database: every process reaches them, and they go in the same transaction as the people in them. */
@Entity()
export class ExportedPiece {
  @PrimaryColumn('uuid') fileId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('bytea') bytes!: Buffer;

  @ManyToOne(() => ExportedFile, { onDelete: 'CASCADE' })
  @JoinColumn()
  file!: Relation<ExportedFile>;
}
