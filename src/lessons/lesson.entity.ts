import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { LessonSubstance } from './substance.js';

/** What a lesson step shows, as published: rendered, cleaned, and never changed again. */
@Entity()
@Unique(['fingerprint'])
export class Lesson {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) id!: number;
  @Column('text') fingerprint!: string;
  @Column('jsonb') substance!: LessonSubstance;
}
