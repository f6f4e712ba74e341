import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/index.js';

/**
 * What somebody said beside her results: what she wants, how much time she has, in which other language she learns. Each time is
 * kept, as surveys keep what was sent; the newest word counts, wherever she said it. Codes are those of the surveys.
 */
@Entity()
@Index(['personId', 'saidAt'])
export class StatedWishes {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  /** Null where she does not know. */
  @Column('text', { nullable: true }) goal!: string | null;
  @Column('text', { nullable: true }) weeklyTime!: string | null;
  /** `none`, where one language is right for her. */
  @Column('text') secondLanguage!: string;
  @Column('timestamptz') saidAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;
}
