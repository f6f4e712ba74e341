import { IsString, MaxLength, MinLength } from 'class-validator';
import { shortestPassword } from '../passwords.js';

/** What shows that it is really she: her password or her recovery code. */
export class ProofForm {
  @IsString()
  @MinLength(1, { message: 'people.lock.passwordMissing' })
  @MaxLength(200, { message: 'people.lock.wrong' })
  current: string = '';
}

/** The same, and the password that she wants now. */
export class PasswordForm extends ProofForm {
  @IsString()
  @MinLength(shortestPassword, { message: 'people.signUp.passwordShort' })
  @MaxLength(200, { message: 'people.signUp.passwordLong' })
  password: string = '';
}
