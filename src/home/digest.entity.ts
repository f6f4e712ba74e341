import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../people/index.js';

/** When somebody last got her weekly mail. */
@Entity()
export class Digest {
  @PrimaryColumn('uuid') personId!: string;
  @Column('timestamptz') sentAt!: Date;

  @OneToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;
}
