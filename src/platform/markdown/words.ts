import type { Translate } from '../language/translations.js';

/** Every sentence that rendering puts around a text: `platform.markdown.…`. */
const words = ['captions', 'download', 'example', 'remember', 'table', 'tip', 'titled', 'transcript', 'warning'] as const;

export type MarkdownWord = (typeof words)[number];

/** All of them in one language, as they stand in the translations. Where they change, the same text renders to other HTML. */
export function wordsAround(t: Translate): string {
  const unfilled = { type: '{{type}}', size: '{{size}}', number: '{{number}}', columns: '{{columns}}', kind: '{{kind}}', title: '{{title}}' };
  return words.map((word) => t(`platform.markdown.${word}`, unfilled)).join('\n');
}
