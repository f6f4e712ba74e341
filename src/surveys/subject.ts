import { shown, type ShownText } from '../courses/index.js';
import type { Text } from '../platform/language/text.js';
import type { Reader } from './answer-words.js';

/** What feedback is about: the title of a course or module, and the language of its base text. */
export interface Subject {
  title: Text;
  language: string;
}

/** What she gives feedback on, for one reader; null where there is no such thing. */
export function subjectIn({ subject }: { subject?: Subject | null }, { language }: Reader): ShownText | null {
  return subject ? shown(subject.title, language, subject.language) : null;
}
