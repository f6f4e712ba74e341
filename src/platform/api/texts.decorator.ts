import { ApiProperty } from '@nestjs/swagger';

/** A property that holds the same words in several languages. */
export function Texts(description: string): PropertyDecorator {
  return ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description, example: { en: 'Price', fi: 'Hinta' } });
}
