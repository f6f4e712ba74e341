import { IsString, MaxLength, MinLength } from 'class-validator';

/** A sign-in name, a password, and whether others use this phone too. */
export class SignInForm {
  @IsString()
  @MinLength(1, { message: 'people.signIn.nameMissing' })
  @MaxLength(254, { message: 'people.signIn.wrong' })
  signInName: string = '';

  @IsString()
  @MinLength(1, { message: 'people.signIn.passwordMissing' })
  @MaxLength(200, { message: 'people.signIn.wrong' })
  password: string = '';

  @IsString()
  shared: string = '';

  @IsString()
  next: string = '';
}
