import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How those who finished a module did afterwards in one competence that it teaches: counted every night, and about nobody. */
@Entity()
export class ModuleOutcome {
  /** As `course/module`. */
  @PrimaryColumn('text') module!: string;
  @PrimaryColumn('text') competence!: string;
  @Column('integer') completers!: number;
  @Column('integer') gains!: number;
}
