import { Transform } from 'class-transformer';
import { ArrayNotEmpty, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { ProofForm } from '../proof.form.js';
import { scopes, type Scope } from './scopes.js';

/** How many days a token may work. */
export const lifetimes = ['30', '90', '365'];

/** A new access token: what it is for, what it may do, and for how long; and what shows that it is she who makes it. */
export class AccessTokenForm extends ProofForm {
  @IsString()
  @MinLength(1, { message: 'people.tokens.nameMissing' })
  @MaxLength(100, { message: 'people.tokens.nameLong' })
  name: string = '';

  // A browser sends one ticked box as a text, and several as a list.
  @Transform(({ value }) => [value ?? []].flat())
  @ArrayNotEmpty({ message: 'people.tokens.scopesMissing' })
  @IsIn(scopes, { each: true, message: 'people.tokens.scopesMissing' })
  scopes: Scope[] = [];

  @IsIn(lifetimes, { message: 'people.tokens.daysMissing' })
  days: string = '90';
}
