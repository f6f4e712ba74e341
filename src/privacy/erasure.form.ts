import { IsString, MaxLength, MinLength } from 'class-validator';

/** The password, or the recovery code, once more: nobody deletes an account on a phone that was left open. */
export class ErasureForm {
  @IsString()
  @MinLength(1, { message: 'privacy.erasure.passwordMissing' })
  @MaxLength(200, { message: 'privacy.erasure.passwordWrong' })
  password: string = '';
}
