import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.js';

/** One signed-in browser. Its id is the SHA-256 of the token in the cookie, so the table opens nobody's account. */
@Entity()
export class Session {
  @PrimaryColumn('bytea') id!: Buffer;
  @Index()
  @Column('uuid')
  personId!: string;
  /** A phone that several people use: it locks after a short rest. */
  @Column('boolean', { default: false }) shared!: boolean;
  /** What she would call the device: “Chrome, Android”. */
  @Column('text', { default: '' }) device!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') seenAt!: Date;
  @Index()
  @Column('timestamptz')
  expiresAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;
}
