import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many said one thing of a module in one language, as it was when the month began. */
@Entity('said_count')
export class KeptCount {
  @PrimaryColumn('text') module!: string;
  /** '' for a language that is not known. */
  @PrimaryColumn('text') language!: string;
  @PrimaryColumn('text') kind!: string;
  /** '' where there is none. */
  @PrimaryColumn('text') why!: string;
  @Column('integer') people!: number;
}
