import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Step } from '../courses/index.js';
import { Person } from '../people/index.js';

/** What one answer to a question tells of one competence: a fact. How well she can do it follows from these, each time. */
@Entity()
@Index('answer_evidence_unlearned_idx', { synchronize: false })
export class AnswerEvidence {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('integer') stepId!: number;
  /** Together with the step, the question for ever: a corrected question keeps its id. */
  @PrimaryColumn('text') questionId!: string;
  /** Which of her sittings at the step it was, such as `attempt 2`. */
  @PrimaryColumn('text') sitting!: string;
  @PrimaryColumn('text') competence!: string;
  /** How much of the answer is about this competence: the shares of one answer sum to 1. */
  @Column('real') share!: number;
  /** The share of the mark, from 0 to 1. */
  @Column('real') fraction!: number;
  /** The chance to get it right by guessing. */
  @Column('real') guess!: number;
  /** Whether she saw the question for the first time. */
  @Column('boolean') first!: boolean;
  @Column('timestamptz') answeredAt!: Date;
  /** Whether the difficulty of the question has learned from it. */
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
