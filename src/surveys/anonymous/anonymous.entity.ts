import { Column, Entity, PrimaryColumn } from 'typeorm';
import { keptOut } from '../../platform/backup/catalogue.js';

/** Answers that are not sent yet, of somebody whom only her code can find. */
@Entity()
export class AnonymousDraft {
  /** What her code comes to in this round. */
  @PrimaryColumn('bytea') place!: Buffer;
  @Column('uuid') roundId!: string;
  /** A sheet, encrypted with another key that her code comes to and that is kept nowhere. */
  @Column('bytea') locked!: Buffer;
  /** The day on which something was last saved; there is no time of day. */
  @Column('date') day!: string;
}

/**
 * Sheets that were sent and wait for company, in one row that is written anew with each of them: so they have no order,
 * no time and no row of their own.
 */
@Entity({ comment: keptOut })
export class AnonymousBox {
  @PrimaryColumn('uuid') roundId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('integer') sheets!: number;
  /** Encrypted with the installation’s secret, which no backup holds. */
  @Column('bytea') locked!: Buffer;
}
