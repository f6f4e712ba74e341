import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Step } from '../courses/index.js';
import { Person } from '../people/index.js';
import type { FactKind } from './record.js';

/** One thing that happened between a learner and a step. It carries no language: progress is one, whatever she reads in. */
@Entity()
export class Fact {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('integer') stepId!: number;
  @PrimaryColumn('text') kind!: FactKind;
  /** When it first happened; for a grade, when it was last counted. */
  @Column('timestamptz') at!: Date;
  /** In percent, for grades. */
  @Column('real', { nullable: true }) grade!: number | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;

  @ManyToOne(() => Step)
  @JoinColumn()
  step!: Step;
}
