import { Equals, IsString, MinLength } from 'class-validator';

/** What has to be clear before a woman is asked anything. */
export class AssistanceForm {
  @IsString()
  @MinLength(1, { message: 'fieldwork.print.organisationMissing' })
  organisation: string = '';

  @IsString()
  language: string = '';

  /** The round to which the answers belong; '' for none. */
  @IsString()
  round: string = '';

  @Equals('yes', { message: 'fieldwork.assisted.consentMissing' })
  consent: string = '';
}
