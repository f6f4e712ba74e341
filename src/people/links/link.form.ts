import { IsString, MaxLength, MinLength } from 'class-validator';
import { shortestPassword } from '../passwords.js';

/** The name that a link is wanted for. */
export class WantedLinkForm {
  @IsString()
  @MinLength(1, { message: 'people.signIn.nameMissing' })
  @MaxLength(254, { message: 'people.wanted.unclear' })
  signInName: string = '';
}

/** Using a link. */
export class LinkForm {
  @IsString()
  shared: string = '';
}

/** Using a link that lets somebody choose a new password. */
export class NewPasswordForm extends LinkForm {
  @IsString()
  @MinLength(shortestPassword, { message: 'people.signUp.passwordShort' })
  @MaxLength(200, { message: 'people.signUp.passwordLong' })
  password: string = '';
}
