import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A country in which at least ten people who study rated themselves, counted every hour. A country that is not here is a new one. */
@Entity()
export class RatedCountry {
  @PrimaryColumn('character', { length: 2 }) country!: string;
  @Column('integer') people!: number;
}
