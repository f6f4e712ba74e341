import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Organisation } from '../../people/index.js';
import { Survey, SurveyVersion } from '../../surveys/index.js';

/** Sheets that were printed together: what stands on them, and who hands them out. */
@Entity()
@Index(['organisationId', 'printedAt'])
export class SheetBatch {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') organisationId!: string;
  @Column('integer') surveyId!: number;
  /** What is typed from a sheet is read by the version that stands on it, whatever was published since. */
  @Column('integer') versionId!: number;
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
}

/** One sheet of paper. Its number is printed on every page of it, with a check digit, and is given once for ever. */
@Entity()
export class Sheet {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) number!: number;
  @Index()
  @Column('uuid')
  batchId!: string;

  @ManyToOne(() => SheetBatch)
  @JoinColumn()
  batch!: Relation<SheetBatch>;
}
