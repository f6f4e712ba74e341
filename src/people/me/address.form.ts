import { IsString, MaxLength } from 'class-validator';

/** An e-mail address that is hers. */
export class AddressForm {
  @IsString()
  @MaxLength(254, { message: 'people.wanted.unclear' })
  address: string = '';
}
