import { IsString, Matches, MinLength } from 'class-validator';

/** How many sheets to print, in which language, and who hands them out. */
export class SheetsForm {
  @IsString()
  @MinLength(1, { message: 'fieldwork.print.organisationMissing' })
  organisation: string = '';

  @IsString()
  language: string = '';

  /** The round to which the answers belong; '' for none. */
  @IsString()
  round: string = '';

  @Matches(/^([1-9]|[1-4]\d|50)$/, { message: 'fieldwork.print.copiesWrong' })
  copies: string = '10';
}
