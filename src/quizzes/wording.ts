import { say, type Text } from '../platform/language/text.js';
import type { Translate } from '../platform/language/translations.js';

/** What the page needs to put words into the controls: languages in the order of preference, and words of its own. */
export interface Wording {
  languages: readonly string[];
  yes: string;
  no: string;
  choose: string;
}

/** The reader's language first, and the quiz's own after it. */
export function wordingFor({ language, t }: { language: string; t: Translate }, base: string): Wording {
  return { languages: [language, base], yes: t('quizzes.true'), no: t('quizzes.false'), choose: t('quizzes.choose') };
}

/** A text that may be missing, as HTML or nothing. */
export function htmlOf(text: Text | undefined, wording: Wording): string {
  return text ? say(text, wording.languages).text : '';
}
