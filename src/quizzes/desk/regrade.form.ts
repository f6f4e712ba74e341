import { IsString } from 'class-validator';

/** Asks for a regrade by the version of the quiz that stood on the page. */
export class RegradeForm {
  @IsString()
  version: string = '';
}
