import { ApiProperty } from '@nestjs/swagger';

/** What went wrong, as RFC 9457 describes it. The error filter writes it. */
export class Problem {
  @ApiProperty({ description: 'Always “about:blank”: “code” tells problems apart.', example: 'about:blank' })
  type!: string;

  @ApiProperty({ description: 'A few words for the status.' })
  title!: string;

  @ApiProperty({ type: 'integer', minimum: 400, maximum: 599 })
  status!: number;

  @ApiProperty({ description: 'A sentence for people, in the language of the request.' })
  detail!: string;

  @ApiProperty({ description: 'The same for programs. It does not change with the language.', example: 'people.tokens.missing' })
  code!: string;

  @ApiProperty({ description: 'The number of the request, to be named when asking for help.' })
  instance!: string;
}
