import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../people/index.js';

/** What somebody last said of one competence: how much it matters to her, and how well she can do it. */
@Entity()
export class Rating {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('text') competence!: string;
  /** From 1 up to `steps`; null where she did not say. */
  @Column('smallint', { nullable: true }) importance!: number | null;
  @Column('smallint', { nullable: true }) ability!: number | null;
  @Column('smallint') steps!: number;
  /** Its place among what would help her most, from 1; 0 where she chose others; null where she was not asked, or did not say. */
  @Column('smallint', { nullable: true }) chosen!: number | null;
  @Column('timestamptz') ratedAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;
}
