import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody was erased, without telling who: a backup made before is put right by it when it is restored. */
@Entity()
export class Erasure {
  @PrimaryColumn('text') personKey!: string;
  @Column('timestamptz') at!: Date;
}
