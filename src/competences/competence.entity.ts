import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Goal } from './competence.js';
import type { Text } from '../platform/language/text.js';

/** A competence framework. What content no longer names is retired, never removed: evidence may speak of it. */
@Entity('framework')
export class FrameworkRow {
  @PrimaryColumn('text') id!: string;
  @Column('integer') position!: number;
  @Column('text') audience!: string;
  @Column('jsonb') title!: Text;
  @Column('jsonb') source!: Text;
  @Column('jsonb', { default: [] }) goals!: Goal[];
  @Column('boolean', { default: false }) retired!: boolean;
}

/** A group of competences within a framework. */
@Entity('competence_area')
export class AreaRow {
  @PrimaryColumn('text') id!: string;
  @Index()
  @Column('text')
  frameworkId!: string;
  @Column('integer') position!: number;
  @Column('jsonb') title!: Text;
  @Column('boolean', { default: false }) retired!: boolean;

  @ManyToOne(() => FrameworkRow)
  @JoinColumn()
  framework!: Relation<FrameworkRow>;
}

/** One competence, by its permanent name. */
@Entity('competence')
export class CompetenceRow {
  @PrimaryColumn('text') id!: string;
  @Index()
  @Column('text')
  areaId!: string;
  @Column('integer') position!: number;
  @Column('jsonb') title!: Text;
  @Column('jsonb') says!: Text;
  @Column('boolean', { default: false }) retired!: boolean;

  @ManyToOne(() => AreaRow)
  @JoinColumn()
  area!: Relation<AreaRow>;
}
