import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Step } from '../../courses/index.js';
import { Quiz } from '../quiz.entity.js';
import type { Tally } from './regrading.js';

/** `expired`: a later version of the quiz took its place before it was done. */
export type RegradeState = 'pending' | 'processing' | 'completed' | 'failed' | 'expired';

/** Grading the attempts at earlier versions of a quiz by the corrected one: how far it is, and what came of it. */
@Entity()
export class Regrade implements Tally {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) id!: number;
  @Index()
  @Column('integer')
  stepId!: number;
  /** The corrected quiz. */
  @Column('integer') quizId!: number;
  @Column('text') state!: RegradeState;
  @Column('timestamptz') requestedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** The earlier versions that are not done yet; those of the first are being graded. */
  @Column('integer', { array: true }) earlier!: number[];
  /** The last attempt at that version that is done: where it goes on after a break. */
  @Column('timestamptz', { nullable: true }) atFinishedAt!: Date | null;
  @Column('uuid', { nullable: true }) atId!: string | null;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('integer', { default: 0 }) raised!: number;
  @Column('integer', { default: 0 }) lowered!: number;
  @Column('integer', { default: 0 }) unchanged!: number;
  @Column('integer', { default: 0 }) untouched!: number;
  @Column('integer', { default: 0 }) reached!: number;

  @ManyToOne(() => Step)
  @JoinColumn()
  step!: Step;

  @ManyToOne(() => Quiz)
  @JoinColumn()
  quiz!: Quiz;
}
