import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { languageCodes } from '../../platform/language/languages.js';
import { longestName, somethingToSee } from '../names.js';

/** How she is called, and the languages that she reads; `readingLanguage` is empty when one is enough. */
export class DetailsForm {
  @IsString()
  @Matches(somethingToSee, { message: 'people.signUp.nameMissing' })
  @MaxLength(longestName, { message: 'people.signUp.nameLong' })
  name: string = '';

  @IsIn(languageCodes, { message: 'people.details.languageMissing' })
  language: string = '';

  @IsIn(['', ...languageCodes], { message: 'people.details.languageMissing' })
  readingLanguage: string = '';

  /** What stood in the fields when the page was opened: what is left so may have been changed elsewhere meanwhile. */
  @IsString()
  nameBefore: string = '';

  @IsString()
  languageBefore: string = '';

  @IsString()
  readingLanguageBefore: string = '';
}
