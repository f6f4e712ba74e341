import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, Unique, type Relation } from 'typeorm';
import { Organisation, Person } from '../people/index.js';
import type { Answers } from './answers.js';
import type { SurveyDefinition } from './survey.js';
import type { Wave, Way } from './ways.js';

/** A survey by its permanent name; `currentVersionId` is null while content does not name it any more. */
@Entity()
@Unique(['slug'])
export class Survey {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) id!: number;
  @Column('text') slug!: string;
  @Column('integer', { nullable: true }) currentVersionId!: number | null;
}

/** One published version. It never changes; who has begun goes on with hers. */
@Entity()
@Unique(['surveyId', 'number'])
@Unique(['surveyId', 'fingerprint'])
export class SurveyVersion {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) id!: number;
  @Column('integer') surveyId!: number;
  @Column('integer') number!: number;
  @Column('text') fingerprint!: string;
  @Column('jsonb') definition!: SurveyDefinition;
  @Column('timestamptz') publishedAt!: Date;

  @ManyToOne(() => Survey)
  @JoinColumn()
  survey!: Relation<Survey>;
}

/** What one respondent answered to one survey: once for each thing that it is about, and for each wave of it. */
@Entity()
@Unique(['personId', 'surveyId', 'about', 'wave'])
@Unique(['series', 'surveyId', 'about', 'wave'])
@Unique(['keyHash'])
@Index(['surveyId', 'submittedAt'])
@Index('survey_response_unsent_idx', { synchronize: false })
@Index(['surveyId', 'wave', 'submittedAt'])
export class SurveyResponse {
  @PrimaryColumn('uuid') id!: string;
  /** Whose it is, where she answers with her account or was invited as somebody who has one. */
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text', { default: 'account' }) way!: Way;
  /** Joins the waves of a respondent without an account, and says nothing of her; null where nothing joins them. */
  @Column('text', { nullable: true }) series!: string | null;
  /** The round in which she was asked, where there is one. */
  @Index()
  @Column('uuid', { nullable: true })
  roundId!: string | null;
  /** The organisation whose worker typed or wrote for her; null where she answered herself. */
  @Column('text', { nullable: true }) organisationId!: string | null;
  @Column('integer') surveyId!: number;
  @Column('integer') versionId!: number;
  /** What feedback is about: a course, or a module as `course/module`; '' for other surveys. */
  @Column('text', { default: '' }) about!: string;
  /** Which time she is asked the same: before, after; '' where a survey is asked once. */
  @Column('text', { default: '' }) wave!: Wave;
  /** The language in which she last answered. */
  @Column('text') language!: string;
  /** What chance decides for her follows from it, so that she finds the same on any device. */
  @Column('text') seed!: string;
  @Column('jsonb', { default: {} }) answers!: Answers;
  /** The page on which she goes on. */
  @Column('text', { nullable: true }) page!: string | null;
  /** How long she stayed on each page, in seconds. */
  @Column('jsonb', { default: {} }) pageSeconds!: Record<string, number>;
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz') savedAt!: Date;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  /** When it was found that enough others of her group had answered: kept, and counted apart. It was not sent, then. */
  @Column('timestamptz', { nullable: true }) overQuotaAt!: Date | null;
  /** The hash of what stands in the private link of somebody whom we do not know. */
  @Column('bytea', { nullable: true }) keyHash!: Buffer | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person | null;

  // Named, not imported: a round points at its survey.
  @ManyToOne('SurveyRound', { onDelete: 'SET NULL' })
  @JoinColumn()
  round!: object | null;

  @ManyToOne(() => Organisation)
  @JoinColumn()
  organisation!: Organisation | null;

  @ManyToOne(() => Survey)
  @JoinColumn()
  survey!: Relation<Survey>;

  @ManyToOne(() => SurveyVersion)
  @JoinColumn()
  version!: Relation<SurveyVersion>;
}
