import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Step } from '../courses/index.js';
import { Person } from '../people/index.js';
import type { AnswerShown } from './evidence.js';

/** What one sitting of somebody at a quiz shows: facts. How well she can do something follows from these, each time. */
@Entity()
@Index('sitting_evidence_unlearned_idx', { synchronize: false })
export class SittingEvidence {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('integer') stepId!: number;
  /** Which of her sittings at the step it was, such as `attempt 2`. */
  @PrimaryColumn('text') sitting!: string;
  @Column('timestamptz') answeredAt!: Date;
  @Column('jsonb') answers!: AnswerShown[];
  /** Whether the difficulties of its questions have learned from it. */
  @Column('boolean', { default: false }) learned!: boolean;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;

  @ManyToOne(() => Step)
  @JoinColumn()
  step!: Step;
}

/** How hard a question turned out to be, learned from everybody’s first answers; it is about nobody. */
@Entity()
export class QuestionDifficulty {
  /** Step and question together are the question for ever: a corrected one keeps its id. */
  @PrimaryColumn('integer') stepId!: number;
  @PrimaryColumn('text') questionId!: string;
  /** In logits: 0 is a question that half of those in the middle get right. */
  @Column('double precision') difficulty!: number;
  /** How many answers it has learned from. */
  @Column('double precision') answers!: number;

  @ManyToOne(() => Step)
  @JoinColumn()
  step!: Step;
}
