import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Person } from '../person.entity.js';
import type { Scope } from './scopes.js';

/** A key that lets a program act for a person, as far as its scopes go. Only its SHA-256 is kept. */
@Entity()
@Unique(['hash'])
export class AccessToken {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('uuid')
  personId!: string;
  @Column('bytea') hash!: Buffer;
  /** What she calls it, to tell it from others. */
  @Column('text') name!: string;
  @Column('text', { array: true }) scopes!: Scope[];
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  /** The day of its latest use: enough to find one that nobody needs, and no diary. */
  @Column('date', { nullable: true }) lastUsedOn!: string | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;
}
