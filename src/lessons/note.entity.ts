import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Step } from '../courses/index.js';
import { Person } from '../people/index.js';

/** What somebody wrote for herself beside a lesson. Nobody else reads it. */
@Entity()
export class LessonNote {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('integer') stepId!: number;
  @Column('text') text!: string;
  @Column('timestamptz') changedAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;

  @ManyToOne(() => Step)
  @JoinColumn()
  step!: Step;
}

/** What somebody ticked on one checklist of a lesson: the positions of the items, counted from 0. */
@Entity()
export class LessonTick {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('integer') stepId!: number;
  @PrimaryColumn('text') checklist!: string;
  @Column('smallint', { array: true }) items!: number[];
  @Column('timestamptz') changedAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;

  @ManyToOne(() => Step)
  @JoinColumn()
  step!: Step;
}
