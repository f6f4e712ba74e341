import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { formats, type Format } from '../formats.js';

export const layouts = ['long', 'wide'] as const;

// A browser sends one ticked box as a text, and several as a list; a program may send true and false, in an address as words.
const asList = Transform(({ value }) => [value ?? []].flat());
const asTruth = Transform(({ value }) => value === 'yes' || value === 'true' || value === true);

/** What an analyst asks for. */
export class ExportForm {
  @ApiProperty({ enum: formats, description: 'The kind of file.' })
  @IsIn(formats, { message: 'exports.wish.formatMissing' })
  format: Format = 'csv';

  @ApiProperty({ enum: layouts, required: false, description: 'Long: a row a response. Wide: a row a person, with all waves side by side.' })
  @IsIn(layouts, { message: 'exports.wish.layoutMissing' })
  layout: (typeof layouts)[number] = 'long';

  @ApiProperty({ type: [String], required: false, description: 'The waves that go along; none named means all.' })
  @asList
  @IsString({ each: true, message: 'exports.wish.waveUnknown' })
  waves: string[] = [];

  @ApiProperty({ type: String, required: false, description: 'The language of labels, such as fi; empty for that of the survey.' })
  @IsString()
  language: string = '';

  @ApiProperty({ type: Boolean, required: false, description: 'Whether words of her own go along. They may name people.' })
  @asTruth
  @IsBoolean()
  texts: boolean = false;

  @ApiProperty({ type: Boolean, required: false, description: 'Whether responses go along that were not sent.' })
  @asTruth
  @IsBoolean()
  unfinished: boolean = false;

  @ApiProperty({ type: [String], required: false, description: 'Columns to leave out, by their names in the file, such as country. What is made of them goes along: words beside the option, codes of texts, and what is worked out of them.' })
  @asList
  @IsString({ each: true, message: 'exports.wish.withoutUnreadable' })
  without: string[] = [];

  @ApiProperty({ type: [String], required: false, description: 'Columns to tell less exactly, by their names in the file: numbers that the survey limits in bands, dates as a year, a region of birth as a continent. What is worked out of them is left out. A column that is left out is not told at all.' })
  @asList
  @IsString({ each: true, message: 'exports.wish.coarsenUnreadable' })
  coarsen: string[] = [];

  @ApiProperty({ type: String, minLength: 5, maxLength: 200, description: 'What the file is for. Pseudonyms of different purposes cannot be joined. It is kept.' })
  @IsString()
  @MinLength(5, { message: 'exports.wish.purposeMissing' })
  @MaxLength(200, { message: 'exports.wish.purposeLong' })
  purpose: string = '';
}

/** The same from a program, which names the survey in it. */
export class ExportApiForm extends ExportForm {
  @ApiProperty({ type: String, description: 'The slug of the survey.', example: 'business-needs' })
  @IsString()
  survey: string = '';
}
