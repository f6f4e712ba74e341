import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../../people/index.js';
import type { KeptList, KeptPlace } from './kept-list.js';
import type { Snapshot } from './snapshot.js';

/** A list of recommendations as it was shown to somebody. It never changes: another one follows. */
@Entity()
export class RecommendationList implements KeptList {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('integer') algorithm!: number;
  /** The hash of `inputs`, in which the algorithm is counted in. */
  @Column('text') inputsHash!: string;
  @Column('jsonb') inputs!: Snapshot;
  @Column('jsonb') places!: KeptPlace[];
  @Column('timestamptz') shownAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;
}
