import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../people/index.js';
import { Survey, SurveyResponse } from '../surveys/index.js';

/**
 * One text that somebody wrote, under an id of its own that leads analysts nowhere else. Coders see it once it was looked
 * over, without the words that are hidden.
 */
@Entity()
@Unique(['responseId', 'variable'])
@Index(['surveyId', 'variable'])
export class CodedText {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') responseId!: string;
  @Column('integer') surveyId!: number;
  @Column('text') variable!: string;
  /** The numbers of the words that are hidden. */
  @Column('integer', { array: true, default: [] }) hidden!: number[];
  @Column('timestamptz', { nullable: true }) lookedOverAt!: Date | null;

  @ManyToOne(() => SurveyResponse, { onDelete: 'CASCADE' })
  @JoinColumn()
  response!: SurveyResponse;

  @ManyToOne(() => Survey)
  @JoinColumn()
  survey!: Survey;
}

/** A code of the code book of one question. It is retired, never removed: texts may have it. */
@Entity()
@Unique(['surveyId', 'variable', 'name'])
export class Code {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) id!: number;
  @Column('integer') surveyId!: number;
  @Column('text') variable!: string;
  @Column('text') name!: string;
  /** When it is given, and when not. */
  @Column('text') definition!: string;
  @Column('boolean', { default: false }) retired!: boolean;

  @ManyToOne(() => Survey)
  @JoinColumn()
  survey!: Survey;
}

/** Who is the first and who the second coder of a question. Where one is erased, the place is free for somebody else. */
@Entity()
@Unique(['surveyId', 'variable', 'personId'])
export class Coder {
  @PrimaryColumn('integer') surveyId!: number;
  @PrimaryColumn('text') variable!: string;
  @PrimaryColumn('integer') place!: number;
  @Index()
  @Column('uuid', { nullable: true })
  personId!: string | null;

  @ManyToOne(() => Survey)
  @JoinColumn()
  survey!: Survey;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn()
  person!: Person | null;
}

/** The codes that a text got from one coder, or that were settled; none where no code fits. */
@Entity()
export class Coding {
  @PrimaryColumn('uuid') textId!: string;
  /** One of `places`. */
  @PrimaryColumn('integer') place!: number;
  @Column('integer', { array: true }) codes!: number[];
  @Column('timestamptz') codedAt!: Date;

  @ManyToOne(() => CodedText, { onDelete: 'CASCADE' })
  @JoinColumn()
  text!: CodedText;
}
