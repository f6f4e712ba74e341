import { IsString, MaxLength, MinLength } from 'class-validator';
import { numberIn } from '../../platform/language/formats.js';
import { decimalSeparatorOf, readNumber } from '../../platform/language/numbers.js';
import { withError, type Submitted } from '../../platform/web/form.js';

/** A mark for one text. `seen` is the number of the last mark that stood on the page, so that nobody overwrites another's unseen. */
export class MarkForm {
  @IsString()
  @MinLength(1, { message: 'quizzes.marking.pointsMissing' })
  @MaxLength(20, { message: 'quizzes.marking.pointsUnclear' })
  points: string = '';

  @IsString()
  @MaxLength(2000, { message: 'quizzes.marking.commentLong' })
  comment: string = '';

  @IsString()
  seen: string = '0';
}

/** The points as a number, 0 to `most`, read as people write numbers in `language`; else the form with what is wrong. */
export function readPoints(form: Submitted<MarkForm>, most: number, language: string): { form: Submitted<MarkForm>; points: number } {
  const read = readNumber(form.values.points, decimalSeparatorOf(language));
  if (!form.valid) return { form, points: 0 };
  if (!read.ok) return { form: withError(form, 'points', 'quizzes.marking.pointsUnclear'), points: 0 };
  if (read.value >= 0 && read.value <= most) return { form, points: read.value };
  return { form: withError(form, 'points', 'quizzes.marking.pointsRange', { most: numberIn(language, most) }), points: 0 };
}
