import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far attempts are read that were handed in before evidence was kept. There is one row while some are left, and then none. */
@Entity()
export class EarlierAttempts {
  @PrimaryColumn('smallint') id!: number;
  /** The attempt that was read last, in the order of ids. */
  @Column('uuid') afterId!: string;
}
