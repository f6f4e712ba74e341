import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Organisation } from '../../people/index.js';
import { Survey } from '../survey.entity.js';
import type { RoundWay, Wave } from '../ways.js';

/** One period in which a survey is asked: of whom, from when to when, and by which ways. */
@Entity()
@Unique(['link'])
export class SurveyRound {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('integer')
  surveyId!: number;
  /** What those who run it call it; respondents never see it. */
  @Column('text') name!: string;
  @Column('text', { default: '' }) wave!: Wave;
  @Column('text', { nullable: true }) organisationId!: string | null;
  @Column('character', { length: 2, nullable: true }) country!: string | null;
  /** The first and the last day, as `2026-09-01`. */
  @Column('date') opens!: string;
  @Column('date') closes!: string;
  /** When somebody closed it before its last day was over. */
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { array: true }) ways!: RoundWay[];
  /** What stands in the address that is open to anybody. */
  @Column('text') link!: string;
  /** How many mails at most remind somebody who was invited, and after how many days each. */
  @Column('smallint') reminders!: number;
  @Column('smallint') reminderDays!: number;
  /** The earlier round whose people are asked again. */
  @Column('uuid', { nullable: true }) afterId!: string | null;
  @Column('timestamptz') createdAt!: Date;

  @ManyToOne(() => Survey)
  @JoinColumn()
  survey!: Relation<Survey>;

  @ManyToOne(() => Organisation, { onDelete: 'SET NULL' })
  @JoinColumn()
  organisation!: Relation<Organisation> | null;

  @ManyToOne(() => SurveyRound, { onDelete: 'SET NULL' })
  @JoinColumn()
  after!: Relation<SurveyRound> | null;
}

/** How many responses of a group a round wants: of those who gave `value` to `variable`, or of all where both are ''. */
@Entity()
export class SurveyQuota {
  @PrimaryColumn('uuid') roundId!: string;
  @PrimaryColumn('text') variable!: string;
  @PrimaryColumn('text') value!: string;
  @Column('integer') most!: number;
  /** How many were counted. It is kept, not reckoned, so that the last place is given once. */
  @Column('integer', { default: 0 }) filled!: number;

  @ManyToOne(() => SurveyRound, { onDelete: 'CASCADE' })
  @JoinColumn()
  round!: Relation<SurveyRound>;
}
