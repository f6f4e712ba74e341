import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A partner of the project, as content/organisations.yaml names it. */
@Entity()
export class Organisation {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) short!: string | null;
  @Column('character', { length: 2 }) country!: string;
  @Column('text') kind!: string;
  @Column('text') role!: string;
}
