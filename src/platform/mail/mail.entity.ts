import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** A mail as it was written: waiting for the mail server, sent, or in vain. */
@Entity()
export class Mail {
  @PrimaryColumn('uuid') id!: string;
  /** Null where the address belongs to no account. */
  @Index()
  @Column('uuid', { nullable: true })
  personId!: string | null;
  @Column('text') recipient!: string;
  @Column('text') language!: string;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  /** The inside of the body, without the frame of a page. */
  @Column('text') html!: string;
  /** Where one click ends mails of this kind; null for those that somebody asked for. */
  @Column('text', { nullable: true }) unsubscribe!: string | null;
  @Index()
  @Column('timestamptz')
  createdAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  /** What the mail server had against it, in codes. */
  @Column('text', { nullable: true }) failed!: string | null;

  // Named, not imported: people live a storey above, and take their mail with them when they are erased.
  @ManyToOne('Person', { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: object | null;
}
