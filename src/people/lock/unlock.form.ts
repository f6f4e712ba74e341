import { IsString, MaxLength, MinLength } from 'class-validator';

/** What shows that it is still she: her password or her recovery code. */
export class UnlockForm {
  @IsString()
  @MinLength(1, { message: 'people.lock.passwordMissing' })
  @MaxLength(200, { message: 'people.lock.wrong' })
  password: string = '';

  @IsString()
  next: string = '';
}
