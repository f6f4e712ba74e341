import { IsIn, IsString, MaxLength } from 'class-validator';
import type { FeedbackAnswer } from './feedback.js';

/** What can be said of a module: how it fits, why it is not for her, or that she knows it already. */
export const answers: readonly (FeedbackAnswer | 'known')[] = ['too-easy', 'too-hard', 'time', 'language', 'topic', 'other', 'known'];

/** What she answers back to one place of her list. */
export class FeedbackForm {
  @IsIn(answers, { message: 'recommendations.feedback.missing' })
  answer: FeedbackAnswer | 'known' | '' = '';

  @IsString()
  @MaxLength(500, { message: 'recommendations.feedback.wordsLong' })
  words: string = '';
}
