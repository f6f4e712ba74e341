import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Person } from '../../people/index.js';
import { SurveyRound } from '../rounds/round.entity.js';
import { SurveyResponse } from '../survey.entity.js';

/** Somebody who was asked to answer in a round, by a link of her own. Its token exists only in the mail; here is its hash. */
@Entity()
@Unique(['roundId', 'series'])
@Unique(['tokenHash'])
export class SurveyInvitation {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roundId!: string;
  /** Whose the address is, where an account has proved it. */
  @Index()
  @Column('uuid', { nullable: true })
  personId!: string | null;
  /** As it was pasted; null for somebody who was invited with her group, and once it was removed. */
  @Column('text', { nullable: true }) address!: string | null;
  /** Whether she was invited with her group, so that those who run the round see her name. */
  @Column('boolean', { default: false }) named!: boolean;
  /** A keyed hash of the address: it joins the answers of several waves, also when the address is gone. */
  @Index()
  @Column('text')
  series!: string;
  @Column('text') language!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Index()
  @Column('uuid', { nullable: true })
  responseId!: string | null;
  @Column('smallint', { default: 0 }) mails!: number;
  @Column('timestamptz', { nullable: true }) mailedAt!: Date | null;
  /** When she asked for no more mails about it. Her link still works. */
  @Column('timestamptz', { nullable: true }) stoppedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;

  @ManyToOne(() => SurveyRound, { onDelete: 'CASCADE' })
  @JoinColumn()
  round!: Relation<SurveyRound>;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Relation<Person> | null;

  @ManyToOne(() => SurveyResponse, { onDelete: 'SET NULL' })
  @JoinColumn()
  response!: Relation<SurveyResponse> | null;
}

/** An address that wants no surveys by mail any more, as a keyed hash. */
@Entity()
export class SurveyRefusal {
  @PrimaryColumn('text') series!: string;
  @Column('timestamptz') at!: Date;
}
