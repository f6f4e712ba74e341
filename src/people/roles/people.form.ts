import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { countryCodes } from '../../platform/language/countries.js';
import { roleNames, type RoleName } from '../viewer.js';

/** The exact name that somebody signs in with. */
export class SearchForm {
  @IsString()
  @MinLength(1, { message: 'people.desk.nameMissing' })
  @MaxLength(254, { message: 'people.desk.notFound' })
  signInName: string = '';
}

/** A role, and the organisation or country that it is limited to; empty means everywhere. */
export class RoleForm {
  @IsIn(roleNames, { message: 'people.desk.roleMissing' })
  role: RoleName | '' = '';

  @IsString()
  @MaxLength(100)
  organisationId: string = '';

  @IsIn(['', ...countryCodes])
  country: string = '';
}

/** How much longer time limits are for somebody, in percent. */
export class ExtraTimeForm {
  @Matches(/^(\d{1,2}|[12]\d\d|300)$/, { message: 'people.desk.extraTimeUnclear' })
  percent: string = '';
}
