import { IsString, MaxLength, MinLength } from 'class-validator';

/** What shows that it is really she: her password or her recovery code. */
export class ProofForm {
  @IsString()
  @MinLength(1, { message: 'people.lock.passwordMissing' })
  @MaxLength(200, { message: 'people.lock.wrong' })
  current: string = '';
}
