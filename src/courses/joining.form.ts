import { ApiPropertyOptional } from '@nestjs/swagger';

/** What a program may send along when it joins a course. */
export class JoiningForm {
  @ApiPropertyOptional({ description: 'The key of a group of this course, as its coordinator gave it.', example: 'KQ7M-2XRD' })
  key?: string;
}
