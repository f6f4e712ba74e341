import { IsIn, IsString, MaxLength } from 'class-validator';
import { languageCodes } from '../../platform/language/languages.js';
import { noSecondLanguage, weeklyTimes } from './wishes.js';

/** What she wants and how much time she has; '' where she does not know. */
export class WishesForm {
  // Which goals there are is known to her framework.
  @IsString()
  @MaxLength(100, { message: 'recommendations.wishes.goalUnknown' })
  goal: string = '';

  @IsIn(['', ...weeklyTimes], { message: 'recommendations.wishes.timeUnknown' })
  time: string = '';

  @IsIn([noSecondLanguage, ...languageCodes], { message: 'recommendations.wishes.languageUnknown' })
  language: string = noSecondLanguage;
}
