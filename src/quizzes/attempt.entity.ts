import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import type { DecimalSeparator } from '../platform/language/numbers.js';
import { Step } from '../courses/index.js';
import { Person } from '../people/index.js';
import type { QuestionState } from './behaviours.js';
import type { Drawn } from './drawing.js';
import { Quiz } from './quiz.entity.js';
import type { Outcomes } from './sheet.js';

/** One try of one learner at a quiz. What chance decided is remembered, so that she finds the same on any device. */
@Entity()
@Unique(['personId', 'stepId', 'number'])
@Index(['stepId', 'quizId', 'finishedAt'])
@Index('attempt_open_idx', { synchronize: false })
@Index('attempt_deadline_at_idx', { synchronize: false })
@Index('attempt_waiting_idx', { synchronize: false })
export class Attempt {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  @Column('integer') stepId!: number;
  @Column('integer') quizId!: number;
  /** Where it was started, as `course/module/step`. */
  @Column('text') place!: string;
  /** 1 for her first attempt at this step. */
  @Column('integer') number!: number;
  @Column('text') language!: string;
  @Column('text') decimalSeparator!: DecimalSeparator;
  @Column('jsonb') drawn!: Drawn;
  @Column('timestamptz') startedAt!: Date;
  /** When its time is up, her own extra time included; null without a time limit. */
  @Column('timestamptz', { nullable: true }) deadlineAt!: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
  @Column('double precision', { nullable: true }) marks!: number | null;
  @Column('double precision', { nullable: true }) outOf!: number | null;
  @Column('double precision', { nullable: true }) percent!: number | null;
  /** What came of each question when it was handed in, or graded anew; null before. Marks of people stand with the answers. */
  @Column('jsonb', { nullable: true }) outcomes!: Outcomes | null;
  /** How many answers wait for a person to mark them. */
  @Column('smallint', { default: 0 }) waiting!: number;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;

  @ManyToOne(() => Step)
  @JoinColumn()
  step!: Step;

  @ManyToOne(() => Quiz)
  @JoinColumn()
  quiz!: Relation<Quiz>;
}

/**
 * The state of one question of an attempt, as she left it: when the attempt is handed in, what came of it stands there. There is
 * no row until something was answered, or she handed it in without an answer.
 */
@Entity()
export class Answer {
  @PrimaryColumn('uuid') attemptId!: string;
  @PrimaryColumn('text') questionId!: string;
  @Column('jsonb') state!: QuestionState;
  /** Grows with every change: two that begin from the same state cannot both be written. */
  @Column('integer') revision!: number;
  @Column('timestamptz') savedAt!: Date;
  /** When she made it, which is before it was saved if she was offline. What she made earlier never replaces it. Null: nothing was answered. */
  @Column('timestamptz', { nullable: true }) madeAt!: Date | null;
  /** Made before the deadline, and arrived after it. */
  @Column('boolean', { default: false }) late!: boolean;
  /** The key of the last change, so that a repeated sending of it does nothing. */
  @Column('text', { nullable: true }) key!: string | null;

  @ManyToOne(() => Attempt, { onDelete: 'CASCADE' })
  @JoinColumn()
  attempt!: Relation<Attempt>;
}
