import { IsString, MaxLength, MinLength } from 'class-validator';
import { shortestPassword } from '../passwords.js';

/** A sign-in name with its recovery code, and the password that is wanted now. */
export class RecoveryForm {
  @IsString()
  @MinLength(1, { message: 'people.signIn.nameMissing' })
  @MaxLength(254, { message: 'people.recover.wrong' })
  signInName: string = '';

  @IsString()
  @MinLength(1, { message: 'people.recover.codeMissing' })
  @MaxLength(100, { message: 'people.recover.wrong' })
  code: string = '';

  @IsString()
  @MinLength(shortestPassword, { message: 'people.signUp.passwordShort' })
  @MaxLength(200, { message: 'people.signUp.passwordLong' })
  password: string = '';

  @IsString()
  shared: string = '';
}
