import { IsString, MinLength } from 'class-validator';
import { readForm } from './form.js';

class LetterForm {
  @IsString()
  @MinLength(1, { message: 'platform.mail.from' })
  to: string = '';

  @IsString()
  text: string = 'Dear';
}

it('reads what was typed, without control characters', () => {
  expect(readForm(LetterForm, { to: ' Ada\u0000 ', text: 'a\r\nb\ud800', more: 'x' })).toEqual({ valid: true, values: { to: 'Ada', text: 'a\nb\ufffd' }, errors: [] });
});

it('lets nothing that was typed turn the words after it round, and leaves letters joined as they were', () => {
  expect(readForm(LetterForm, { to: '\u202eadA\u202c \u2068Ben\u2069', text: 'می\u200cروم\u200f' }).values).toEqual({ to: 'adA Ben', text: 'می\u200cروم\u200f' });
});

it.each([null, undefined, 'text', ['to'], 7])('takes %p for an empty form', (body) => {
  expect(readForm(LetterForm, body)).toMatchObject({ valid: false, values: { to: '', text: 'Dear' }, errors: [{ field: 'to', key: 'platform.mail.from' }] });
});

it.each([[['Ada', 'Ben']], [{ toString: 'a' }], [null], [7], [true]])('tells a mistake where a text should be and %p is, and hands over a text', (to) => {
  const read = readForm(LetterForm, { to, text: to });
  expect(read.valid).toBe(false);
  expect(read.values).toEqual({ to: '', text: 'Dear' });
  expect(read.errors.map(({ field, key }) => `${field} ${key}`)).toEqual(['to platform.errors.invalid', 'text platform.errors.invalid']);
});
