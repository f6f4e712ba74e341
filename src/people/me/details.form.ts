import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { languageCodes } from '../../platform/language/languages.js';

/** How she is called, and the languages that she reads; `readingLanguage` is empty when one is enough. */
export class DetailsForm {
  @IsString()
  @MinLength(1, { message: 'people.signUp.nameMissing' })
  @MaxLength(100, { message: 'people.signUp.nameLong' })
  name: string = '';

  @IsIn(languageCodes, { message: 'people.details.languageMissing' })
  language: string = '';

  @IsIn(['', ...languageCodes], { message: 'people.details.languageMissing' })
  readingLanguage: string = '';
}
