import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a group of at least ten people says of one competence, counted every hour: means from 0 to 1, and nobody by herself. */
@Entity()
export class GroupRating {
  /** The organisation and the goal that they have in common; both '' for everybody. */
  @PrimaryColumn('text') partner!: string;
  @PrimaryColumn('text') goal!: string;
  @PrimaryColumn('text') competence!: string;
  @Column('integer') people!: number;
  @Column('double precision') importance!: number;
  @Column('double precision') ability!: number;
}
