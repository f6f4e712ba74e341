import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, Unique, type Relation } from 'typeorm';
import { Organisation, Person } from '../../people/index.js';
import { Survey, SurveyResponse, SurveyRound, SurveyVersion } from '../../surveys/index.js';
import type { Typed } from './typed-answers.js';

/** Sheets that were printed together: what stands on them, and who hands them out. */
@Entity()
@Index(['organisationId', 'printedAt'])
export class SheetBatch {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') organisationId!: string;
  @Column('integer') surveyId!: number;
  /** What is typed from a sheet is read by the version that stands on it, whatever was published since. */
  @Column('integer') versionId!: number;
  /** The round in which they are handed out, where there is one. */
  @Index()
  @Column('uuid', { nullable: true })
  roundId!: string | null;
  @Column('text') language!: string;
  @Column('text') consentVersion!: string;
  @Column('timestamptz') printedAt!: Date;

  @ManyToOne(() => Organisation)
  @JoinColumn()
  organisation!: Relation<Organisation>;

  @ManyToOne(() => Survey)
  @JoinColumn()
  survey!: Relation<Survey>;

  @ManyToOne(() => SurveyVersion)
  @JoinColumn()
  version!: Relation<SurveyVersion>;

  @ManyToOne(() => SurveyRound, { onDelete: 'SET NULL' })
  @JoinColumn()
  round!: Relation<SurveyRound> | null;
}

/** One sheet of paper. Its number is printed on every page of it, with a check digit, and is given once for ever. */
@Entity()
@Unique(['responseId'])
export class Sheet {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) number!: number;
  @Index()
  @Column('uuid')
  batchId!: string;
  /** What became of it: a response that is nobody's whom we know. */
  @Column('uuid', { nullable: true }) responseId!: string | null;
  /** Of a sheet that was typed twice: how many fields were filled, and in how many the two differed. */
  @Column('integer', { nullable: true }) compared!: number | null;
  @Column('integer', { nullable: true }) differing!: number | null;
  /** When two people had typed the same, or every difference was settled. */
  @Column('timestamptz', { nullable: true }) verifiedAt!: Date | null;
  /** When its answers were deleted because she changed her mind. The number is never used again. */
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;

  @ManyToOne(() => SheetBatch)
  @JoinColumn()
  batch!: Relation<SheetBatch>;

  @ManyToOne(() => SurveyResponse, { onDelete: 'SET NULL' })
  @JoinColumn()
  response!: Relation<SurveyResponse> | null;
}

/** What one worker typed from a sheet, as it was typed. It is kept from the first field on, so that no draft is lost. */
@Entity()
export class SheetEntry {
  @PrimaryColumn('integer') sheetNumber!: number;
  /** 1, or 2 where somebody else typed the sheet again. */
  @PrimaryColumn('smallint') place!: number;
  @Index()
  @Column('uuid', { nullable: true })
  workerId!: string | null;
  @Column('jsonb', { default: {} }) typed!: Typed;
  @Column('timestamptz') savedAt!: Date;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;

  @ManyToOne(() => Sheet, { onDelete: 'CASCADE' })
  @JoinColumn()
  sheet!: Relation<Sheet>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn()
  worker!: Relation<Person> | null;
}

/** A field in which two entries of a sheet differ, and what was found to stand there. */
@Entity()
export class SheetDifference {
  @PrimaryColumn('integer') sheetNumber!: number;
  @PrimaryColumn('text') variable!: string;
  @Column('text') first!: string;
  @Column('text') second!: string;
  @Column('text', { nullable: true }) settled!: string | null;
  @Index()
  @Column('uuid', { nullable: true })
  settledById!: string | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;

  @ManyToOne(() => Sheet, { onDelete: 'CASCADE' })
  @JoinColumn()
  sheet!: Relation<Sheet>;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn()
  settledBy!: Relation<Person> | null;
}
