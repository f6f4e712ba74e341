import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EmploymentFacts } from './employment-imbalance.js';

/** The figures of an indicator with their source, as content tells them. */
@Entity()
export class Indicator {
  @PrimaryColumn('text') id!: 'employment';
  @Column('jsonb') facts!: EmploymentFacts;
}
