import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Person } from '../../people/index.js';
import type { Audience } from '../audiences.js';
import type { LoggedCount } from './log-blocks.js';

/** A table, a set of figures or a file that was shown or given out. Rows are added, never changed. */
@Entity()
@Unique(['subject', 'fingerprint'])
@Index(['subject', 'releasedAt'])
export class LoggedRelease {
  @PrimaryColumn('uuid') id!: string;
  /** What it is about: the survey by its permanent name. Releases of one subject are compared with each other. */
  @Column('text') subject!: string;
  @Column('text') audience!: Audience;
  @Column('text') name!: string;
  /** The address of the page that showed it; null for a file. */
  @Column('text', { nullable: true }) address!: string | null;
  /** Answers from before this moment are in it. */
  @Column('timestamptz') until!: Date;
  @Column('jsonb') counts!: LoggedCount[];
  /** What its counts are about, each once: releases about nothing in common cannot tell anything together. */
  @Column('text', { array: true }) abouts!: string[];
  /** Of a file with a row a person: the columns that were left out on wish. Null for everything else. */
  @Column('text', { array: true, nullable: true }) leftOut!: string[] | null;
  /** And those that were told less exactly. */
  @Column('text', { array: true, nullable: true }) coarse!: string[] | null;
  /** SHA-256 of what was released: the same page looked at twice is one release. */
  @Column('bytea') fingerprint!: Buffer;
  @Column('timestamptz') releasedAt!: Date;
}

/** Somebody looked at a release, or took it away: once for each day and purpose. It goes with her account, the release stays. */
@Entity()
export class ReleaseLook {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('uuid')
  releaseId!: string;
  /** Null where the operator of the installation took it by a command. */
  @Index()
  @Column('uuid', { nullable: true })
  personId!: string | null;
  @Column('text') purpose!: string;
  @Column('date') lookedOn!: string;

  @ManyToOne(() => LoggedRelease, { onDelete: 'CASCADE' })
  @JoinColumn()
  release!: Relation<LoggedRelease>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person | null;
}
