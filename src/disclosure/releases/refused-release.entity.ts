import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Person } from '../../people/index.js';
import type { Refusal } from './release-rule.js';

/** Somebody asked for something that was not shown: once for each day and purpose. It goes with her account, and after a year. */
@Entity()
@Unique(['personId', 'subject', 'name', 'purpose', 'refusedOn'])
export class RefusedRelease {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subject!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text') purpose!: string;
  /** Why: the key of the sentence that she saw. */
  @Column('text') reason!: Refusal['key'];
  @Index()
  @Column('date')
  refusedOn!: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Relation<Person> | null;
}
