import { IsOptional, IsString, MaxLength } from 'class-validator';

/** The longest note, in characters. */
export const longestNote = 10_000;

/** Her own notes on a lesson. An empty text takes them away. */
export class NoteForm {
  @IsString()
  @MaxLength(longestNote, { message: 'lessons.notes.tooLong' })
  note: string = '';

  /** What the page knew of them when she began to type; null where a program does not say. */
  @IsOptional()
  @IsString()
  before: string | null = null;
}
