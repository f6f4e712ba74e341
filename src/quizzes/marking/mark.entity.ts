import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/index.js';
import { Answer } from '../attempt.entity.js';

/** A mark that a person gave an answer. A correction is another mark with the next number: the last one counts. */
@Entity()
export class Mark {
  @PrimaryColumn('uuid') attemptId!: string;
  @PrimaryColumn('text') questionId!: string;
  /** 1 for the first mark of an answer. Two people who mark at once want the same number, and one gets it. */
  @PrimaryColumn('integer') number!: number;
  @Index()
  @Column('uuid', { nullable: true })
  markerId!: string | null;
  /** The share of the question's mark, 0 to 1. */
  @Column('double precision') fraction!: number;
  /** To the learner; may be empty. */
  @Column('text') comment!: string;
  @Column('timestamptz') markedAt!: Date;

  @ManyToOne(() => Answer, { onDelete: 'CASCADE' })
  @JoinColumn([{ name: 'attempt_id', referencedColumnName: 'attemptId' }, { name: 'question_id', referencedColumnName: 'questionId' }])
  answer!: Answer;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn()
  marker!: Person | null;
}
