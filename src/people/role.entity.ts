import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import type { RoleName } from './viewer.js';

/** What somebody may do beyond learning, in one organisation or country where it is limited to one. */
@Entity()
export class Role {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('uuid')
  personId!: string;
  @Column('text') role!: RoleName;
  @Column('text', { nullable: true }) organisationId!: string | null;
  @Column('character', { length: 2, nullable: true }) country!: string | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;

  @ManyToOne(() => Organisation, { onDelete: 'CASCADE' })
  @JoinColumn()
  organisation!: Organisation | null;
}
