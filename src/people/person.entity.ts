import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

/** Somebody with an account. */
@Entity()
@Index('person_demo_idx', ['id'], { where: 'demo' })
export class Person {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') language!: string;
  /** A second language, shown beside the first paragraph by paragraph. */
  @Column('text', { nullable: true }) readingLanguage!: string | null;
  @Column('text', { nullable: true }) passwordHash!: string | null;
  @Column('text', { nullable: true }) recoveryHash!: string | null;
  /** How much longer time limits are for her, in percent. */
  @Column('smallint', { default: 0 }) extraTimePercent!: number;
  @Column('boolean', { default: false }) digest!: boolean;
  @Column('boolean', { default: false }) demo!: boolean;
  @Column('timestamptz') createdAt!: Date;
}

/**
 * A name that somebody signs in with: an e-mail address, a phone number or a user name, in its normal form.
 * User names belong to one account, and so does an address that was proved; others may be claimed by several.
 */
@Entity()
@Index(['value'], { unique: true, where: "kind = 'username' OR verified_at IS NOT NULL" })
export class SignInName {
  @PrimaryColumn('text') value!: string;
  @Column('text') kind!: 'email' | 'phone' | 'username';
  @Index()
  @PrimaryColumn('uuid')
  personId!: string;
  /** When somebody opened a link that was sent there. */
  @Column('timestamptz', { nullable: true }) verifiedAt!: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Relation<Person>;
}

/** Permission to use what somebody told us for one purpose, or its withdrawal. Rows are added, never changed. */
@Entity()
export class Consent {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('uuid')
  personId!: string;
  @Column('text') purpose!: string;
  @Column('text') version!: string;
  @Column('boolean') given!: boolean;
  @Column('timestamptz') at!: Date;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Relation<Person>;
}
