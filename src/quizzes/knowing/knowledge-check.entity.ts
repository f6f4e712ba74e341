import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/index.js';
import type { Response } from '../question.js';
import { Quiz } from '../quiz.entity.js';

/** An answer of a check, and what it was worth. */
export interface CheckedAnswer {
  questionId: string;
  response: Response;
  /** The share of the mark, from 0 to 1. */
  fraction: number;
}

/** Three questions by which somebody showed, or did not, that she knows a module. */
@Entity()
@Index('knowledge_check_known_idx', ['module', 'personId'], { where: 'passed AND taken_back_at IS NULL' })
export class KnowledgeCheck {
  @PrimaryColumn('uuid') personId!: string;
  /** As `course/module`. */
  @PrimaryColumn('text') module!: string;
  /** Counts her checks of the module, from 1: each draws other questions. */
  @PrimaryColumn('integer') number!: number;
  @Column('integer') quizId!: number;
  @Column('jsonb') answers!: CheckedAnswer[];
  @Column('boolean') passed!: boolean;
  /** The steps that were not done before, and are since she passed. */
  @Column('integer', { array: true }) knownSteps!: number[];
  @Column('timestamptz') answeredAt!: Date;
  /** She wants to do the module all the same. */
  @Column('timestamptz', { nullable: true }) takenBackAt!: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;

  @ManyToOne(() => Quiz)
  @JoinColumn()
  quiz!: Quiz;
}
