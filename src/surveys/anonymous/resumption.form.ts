import { IsString, MaxLength } from 'class-validator';

/** A code that somebody types to go on. */
export class ResumptionForm {
  @IsString()
  @MaxLength(100, { message: 'surveys.anonymous.resumption.length' })
  code: string = '';
}
