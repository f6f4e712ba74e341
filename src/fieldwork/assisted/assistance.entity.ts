import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique, type Relation } from 'typeorm';
import { Organisation, Person } from '../../people/index.js';
import { SurveyResponse } from '../../surveys/index.js';

/** A worker who wrote down what a woman beside her said: her spoken consent, and what became of it. */
@Entity()
@Unique(['responseId'])
export class Assistance {
  /** By this number she finds her answers again, to have them deleted. */
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) number!: number;
  @Column('text') organisationId!: string;
  @Column('uuid', { nullable: true }) responseId!: string | null;
  /** Who heard her consent and writes. */
  @Index()
  @Column('uuid', { nullable: true })
  workerId!: string | null;
  /** The language in which she was asked, for her consent too. */
  @Column('text') language!: string;
  @Column('text') consentVersion!: string;
  @Column('timestamptz') consentedAt!: Date;
  /** When her results were shown, which happens once. */
  @Column('timestamptz', { nullable: true }) resultsAt!: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;

  @ManyToOne(() => Organisation)
  @JoinColumn()
  organisation!: Relation<Organisation>;

  @ManyToOne(() => SurveyResponse, { onDelete: 'SET NULL' })
  @JoinColumn()
  response!: Relation<SurveyResponse> | null;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn()
  worker!: Relation<Person> | null;
}
