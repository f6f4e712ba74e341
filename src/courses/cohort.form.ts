import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** A new group: its name, its course, where it is, and whose it is. */
export class CohortForm {
  @IsString()
  @MinLength(1, { message: 'courses.cohort.nameMissing' })
  @MaxLength(100, { message: 'courses.cohort.nameLong' })
  name: string = '';

  @IsString()
  @MinLength(1, { message: 'courses.cohort.courseMissing' })
  course: string = '';

  @Matches(/^[A-Z]{2}$/, { message: 'courses.cohort.countryMissing' })
  country: string = '';

  @IsString()
  organisationId: string = '';
}
