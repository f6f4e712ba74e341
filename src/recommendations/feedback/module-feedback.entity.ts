import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/index.js';
import type { Feedback, Why } from './feedback.js';

/** What somebody said last of a module that was recommended to her. */
@Entity()
@Index('module_feedback_module_language_kind_why_idx', ['module', 'language', 'kind', 'why'])
@Index('module_feedback_words_idx', ['module', 'saidAt'], { where: "words <> '' AND kind = 'not-for-me' AND language IS NOT NULL" })
export class ModuleFeedback implements Feedback {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('text') module!: string;
  @Column('text') kind!: Feedback['kind'];
  @Column('text', { nullable: true }) why!: Why | null;
  @Column('text') words!: string;
  @Column('double precision') score!: number;
  /** The language of the page on which she said it; null for what was said before the page told that authors read it. */
  @Column('text', { nullable: true }) language!: string | null;
  @Column('timestamptz') saidAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;
}
