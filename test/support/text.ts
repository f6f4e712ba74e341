import type { Response } from 'supertest';

/** The words of a page in the order of reading, with single spaces. */
export function textOf({ text }: Pick<Response, 'text'>): string {
  return text.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, ' ').replace(/&quot;/g, '"').replace(/&#x27;|&#39;/g, "'").replace(/\s+/g, ' ');
}
