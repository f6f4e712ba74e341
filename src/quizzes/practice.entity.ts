import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Step } from '../courses/index.js';
import { Person } from '../people/index.js';
import type { Practice } from './mastery-practice.js';
import { Quiz } from './quiz.entity.js';
import type { StoredCard } from './return-schedule.js';

/** How far somebody is with practising a quiz. */
@Entity()
export class PracticeRecord {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('integer') stepId!: number;
  @Column('jsonb') practice!: Practice;
  @Column('timestamptz') changedAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;

  @ManyToOne(() => Step)
  @JoinColumn()
  step!: Step;
}

/** A question that somebody missed, and when it comes back to her. */
@Entity()
@Index(['personId', 'dueAt'])
export class MissedQuestion {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('integer') stepId!: number;
  @PrimaryColumn('text') questionId!: string;
  @Column('integer') quizId!: number;
  /** Where the quiz stands, as `course/module/step`. */
  @Column('text') place!: string;
  @Column('jsonb') card!: StoredCard;
  @Column('timestamptz') dueAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;

  @ManyToOne(() => Step)
  @JoinColumn()
  step!: Step;

  @ManyToOne(() => Quiz)
  @JoinColumn()
  quiz!: Quiz;
}
