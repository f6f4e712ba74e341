import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';

/** A code of the code book: its name, when it is given, and whether it is still offered. */
export class CodeForm {
  @IsString()
  @MinLength(1, { message: 'coding.nameMissing' })
  @MaxLength(60, { message: 'coding.nameTooLong' })
  name: string = '';

  @IsString()
  @MinLength(1, { message: 'coding.definitionMissing' })
  @MaxLength(2000, { message: 'coding.definitionTooLong' })
  definition: string = '';

  @IsIn(['', 'yes'])
  retired: '' | 'yes' = '';
}
