import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { QuizDefinition } from './quiz.js';

/** What a quiz step shows, as published: found by its fingerprint, and never changed. */
@Entity()
@Unique(['fingerprint'])
export class Quiz {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) id!: number;
  @Column('text') fingerprint!: string;
  @Column('jsonb') definition!: QuizDefinition;
}
