import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/index.js';
import type { SaidOf } from './said-anew.js';

/**
 * What somebody answered when she could check what she had said long ago. Each time is kept, as surveys keep what was sent: her
 * ratings are the newest word, and this is where it comes from.
 */
@Entity()
@Index(['personId', 'answeredAt'])
export class Renewal {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') personId!: string;
  /** What she said then of the competences that were asked; null where she said “not now”. */
  @Column('jsonb', { nullable: true }) ratings!: SaidOf[] | null;
  @Column('timestamptz') answeredAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;
}
