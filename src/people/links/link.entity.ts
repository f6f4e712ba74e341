import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Person } from '../person.entity.js';

/** What a link is good for: signing in, choosing a new password, or proving that an address is hers. */
export type LinkPurpose = 'sign-in' | 'password' | 'address';

/** A link that was sent to somebody and not yet used. Its id is the SHA-256 of the token in it. */
@Entity()
export class OneTimeLink {
  @PrimaryColumn('bytea') id!: Buffer;
  @Index()
  @Column('uuid')
  personId!: string;
  @Column('text') purpose!: LinkPurpose;
  /** The sign-in name that it was sent to, which is proved when it is used. */
  @Column('text') name!: string;
  @Index()
  @Column('timestamptz')
  expiresAt!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;
}

/**
 * A wish for a link, whether or not anybody has such a name: so that asking takes as long in both cases, the name
 * is looked up by a job a moment later, which removes this row.
 */
@Entity()
export class WantedLink {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') purpose!: LinkPurpose;
  @Column('text') name!: string;
  @Column('timestamptz') wantedAt!: Date;
}
