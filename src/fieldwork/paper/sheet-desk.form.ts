import { Equals, IsString } from 'class-validator';

/** The number that stands on a sheet. */
export class OpeningForm {
  @IsString()
  number: string = '';
}

/** Deleting what a woman said wants a tick: nothing brings it back. */
export class WithdrawalForm {
  @Equals('yes', { message: 'fieldwork.withdrawal.sureMissing' })
  sure: string = '';
}
