import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/index.js';
import type { Feedback, Why } from './feedback.js';

/** What somebody said last of a module that was recommended to her. */
@Entity()
export class ModuleFeedback implements Feedback {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('text') module!: string;
  @Column('text') kind!: Feedback['kind'];
  @Column('text', { nullable: true }) why!: Why | null;
  @Column('text') words!: string;
  @Column('double precision') score!: number;
  @Column('timestamptz') saidAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;
}
