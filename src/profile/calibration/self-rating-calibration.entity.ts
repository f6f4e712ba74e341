import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Calibration } from './calibration.js';

/** How what people say of a framework’s competences goes with what quizzes show, learned from at least a hundred; it is about nobody. */
@Entity()
export class SelfRatingCalibration {
  @PrimaryColumn('text') framework!: string;
  /** How many people there were to learn from. */
  @Column('integer') people!: number;
  @Column('jsonb') calibration!: Calibration;
  @Column('timestamptz') learnedAt!: Date;
}
