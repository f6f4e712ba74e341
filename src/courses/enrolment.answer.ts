import { ApiProperty } from '@nestjs/swagger';
import { Texts } from '../platform/api/texts.decorator.js';
import type { Text } from '../platform/language/text.js';
import type { ListedEnrolment } from './enrolments.service.js';

/** A course that somebody has joined. */
export class EnrolmentAnswer {
  @ApiProperty({ description: 'The slug of the course.', example: 'start-your-business' })
  course!: string;

  @Texts('What the course is called.')
  title!: Text;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version of the course that she studies.' })
  version!: number;

  @ApiProperty({ description: 'Whether a newer version waits for her.' })
  newer!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The name of her group, if she is in one.' })
  cohort!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  enrolledAt!: Date;
}

/** A page of somebody's enrolments. */
export class EnrolmentList {
  @ApiProperty({ type: [EnrolmentAnswer] })
  items!: EnrolmentAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'The address of the next page.' })
  next!: string | null;
}

export function enrolmentAnswer(enrolment: ListedEnrolment): EnrolmentAnswer {
  const { course, title, version, newer, cohort, enrolled_at: enrolledAt } = enrolment;
  return { course, title, version, newer, cohort, enrolledAt };
}
