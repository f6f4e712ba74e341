import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { StoredFile } from '../platform/files/file.entity.js';
import { Person } from '../people/index.js';
import type { TranslationReport } from './translation-report.js';

/** The content folder as it was published once, by whom and why. The newest one is what learners see. */
@Entity()
export class Publication {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) id!: number;
  /** Of all files: an unchanged folder is not published again. */
  @Column('text') fingerprint!: string;
  @Column('timestamptz') publishedAt!: Date;
  /** Null when it was published at the start of the server, or by the command line. */
  @Index()
  @Column('uuid', { nullable: true })
  personId!: string | null;
  @Column('text', { nullable: true }) notes!: string | null;
  @Column('jsonb') changes!: Change[];
  @Column('jsonb') translations!: TranslationReport;

  @ManyToOne(() => Person, { onDelete: 'SET NULL' })
  @JoinColumn()
  person!: Person | null;
}

/** A course or a survey that got a new version; null means that the content has it no more. */
export type Change = { course: string; version: number | null } | { survey: string; version: number | null };

/** A source file of a publication, so that it can be given back as it was. */
@Entity()
export class PublicationFile {
  @PrimaryColumn('integer') publicationId!: number;
  @PrimaryColumn('text') path!: string;
  @Column('text') sha256!: string;

  @ManyToOne(() => Publication, { onDelete: 'CASCADE' })
  @JoinColumn()
  publication!: Relation<Publication>;

  @ManyToOne(() => StoredFile)
  @JoinColumn({ name: 'sha256', referencedColumnName: 'sha256' })
  file!: Relation<StoredFile>;
}
