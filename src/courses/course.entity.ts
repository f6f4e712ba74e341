import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, Unique, type Relation } from 'typeorm';
import { Organisation, Person } from '../people/index.js';
import type { CourseOutline } from './outline.js';

/** A course by its permanent name; what it contains is told by its versions. */
@Entity()
@Unique(['slug'])
export class Course {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) id!: number;
  @Column('text') slug!: string;
  @Column('integer', { nullable: true }) currentVersionId!: number | null;
}

/** A step by its permanent name `module/step`: progress hangs on it, whatever later versions put there. */
@Entity()
@Unique(['courseId', 'key'])
export class Step {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) id!: number;
  @Column('integer') courseId!: number;
  @Column('text') key!: string;

  @ManyToOne(() => Course)
  @JoinColumn()
  course!: Relation<Course>;
}

/** One published state of a course. Rows are added, never changed. */
@Entity()
@Unique(['courseId', 'number'])
@Unique(['courseId', 'fingerprint'])
export class CourseVersion {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' }) id!: number;
  @Column('integer') courseId!: number;
  @Column('integer') number!: number;
  @Column('text') fingerprint!: string;
  @Column('jsonb') outline!: CourseOutline;
  @Column('timestamptz') publishedAt!: Date;

  @ManyToOne(() => Course)
  @JoinColumn()
  course!: Relation<Course>;
}

/** A group that studies together, in one country, often with one organisation. Its key lets people in. */
@Entity()
@Unique(['enrolmentKey'])
export class Cohort {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('integer')
  courseId!: number;
  @Column('text') name!: string;
  @Column('character', { length: 2 }) country!: string;
  @Column('text', { nullable: true }) organisationId!: string | null;
  @Column('text') enrolmentKey!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;

  @ManyToOne(() => Course)
  @JoinColumn()
  course!: Relation<Course>;

  @ManyToOne(() => Organisation, { onDelete: 'SET NULL' })
  @JoinColumn()
  organisation!: Organisation | null;
}

/** Somebody studies a course, in the version that she started. Leaving keeps the row, so that coming back finds everything. */
@Entity()
export class Enrolment {
  @PrimaryColumn('uuid') personId!: string;
  @PrimaryColumn('integer') courseId!: number;
  @Column('integer') versionId!: number;
  @Index()
  @Column('uuid', { nullable: true })
  cohortId!: string | null;
  @Column('timestamptz') enrolledAt!: Date;
  @Column('timestamptz', { nullable: true }) leftAt!: Date | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person!: Person;

  @ManyToOne(() => Course)
  @JoinColumn()
  course!: Relation<Course>;

  @ManyToOne(() => CourseVersion)
  @JoinColumn()
  version!: Relation<CourseVersion>;

  @ManyToOne(() => Cohort, { onDelete: 'SET NULL' })
  @JoinColumn()
  cohort!: Relation<Cohort> | null;
}
