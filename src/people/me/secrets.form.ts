import { IsString, MaxLength, MinLength } from 'class-validator';
import { shortestPassword } from '../passwords.js';
import { ProofForm } from '../proof.form.js';

/** The password that she wants now, and what shows that it is she who wants it. */
export class PasswordForm extends ProofForm {
  @IsString()
  @MinLength(shortestPassword, { message: 'people.signUp.passwordShort' })
  @MaxLength(200, { message: 'people.signUp.passwordLong' })
  password: string = '';
}
