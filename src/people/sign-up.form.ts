import { Equals, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { longestName, somethingToSee } from './names.js';
import { shortestPassword } from './passwords.js';

/** What somebody tells us when she opens an account. `signInName` may stay empty: we make her one. */
export class SignUpForm {
  @IsString()
  @Matches(somethingToSee, { message: 'people.signUp.nameMissing' })
  @MaxLength(longestName, { message: 'people.signUp.nameLong' })
  name: string = '';

  @IsString()
  @MaxLength(254, { message: 'people.signUp.signInNameUnclear' })
  signInName: string = '';

  @IsString()
  @MinLength(shortestPassword, { message: 'people.signUp.passwordShort' })
  @MaxLength(200, { message: 'people.signUp.passwordLong' })
  password: string = '';

  @Equals('yes', { message: 'people.signUp.consentMissing' })
  consent: string = '';

  @IsString()
  shared: string = '';

  @IsString()
  next: string = '';
}
