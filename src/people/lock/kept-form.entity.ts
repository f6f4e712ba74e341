import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Session } from '../session.entity.js';
import type { Field } from './fields.js';

/** What somebody sent when her session was locked or over: hers to send again, gone when somebody else takes the phone. */
@Entity()
export class KeptForm {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('bytea')
  sessionId!: Buffer;
  /** Where she sent it to. */
  @Column('text') path!: string;
  @Column('jsonb') fields!: Field[];
  @Index()
  @Column('timestamptz')
  at!: Date;

  // A session gets a new id when it is unlocked.
  @ManyToOne(() => Session, { onDelete: 'CASCADE', onUpdate: 'CASCADE' })
  @JoinColumn()
  session!: Session;
}
