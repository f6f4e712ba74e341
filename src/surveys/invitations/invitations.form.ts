import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { languageCodes } from '../../platform/language/languages.js';

/** E-mail addresses to invite, as they were pasted, and the language for those whose own we do not know. */
export class InvitationsForm {
  @IsString()
  @MinLength(1, { message: 'surveys.invitations.addressesMissing' })
  @MaxLength(200_000, { message: 'surveys.invitations.tooMany' })
  addresses: string = '';

  @IsIn(languageCodes, { message: 'surveys.invitations.languageMissing' })
  language: string = '';
}

/** A group whose people are invited. */
export class CohortForm {
  @IsString()
  cohort: string = '';
}
