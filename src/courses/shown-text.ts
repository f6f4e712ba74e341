import { directionOf } from '../platform/language/languages.js';
import { say, type Said, type Text } from '../platform/language/text.js';

/** A text with what the view needs to mark another language. */
export interface ShownText extends Said {
  direction: 'ltr' | 'rtl';
  foreign: boolean;
}

/** A text for one reader: in her language, else in the base language and marked as such. */
export function shown(text: Text, language: string, base: string): ShownText {
  const said = say(text, [language, base]);
  return { ...said, direction: directionOf(said.language), foreign: said.language !== language };
}
