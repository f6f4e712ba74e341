import { foreignLanguageOf, textOf, wordsIn, type Spoken } from '../web/in-its-language.js';
import { element, escaped, type Drawn } from './element.js';

/** Words inside of a drawn text: those of another language in a piece of their own, unless the text says it for all of them. */
export function spokenIn(words: Spoken, direction: 'ltr' | 'rtl'): Drawn {
  const own = foreignLanguageOf(words);
  return wordsIn(words).map((one) => inPiece('tspan', own === null ? foreignLanguageOf(one) : null, standing(one, direction))).join('');
}

/** What something is called, or a description of it, for who does not see it. HTML reads what is in them as its own elements. */
export function named(kind: 'title' | 'desc', id: string | null, words: Spoken): Drawn {
  const own = foreignLanguageOf(words);
  return element(kind, { id, lang: own }, ...wordsIn(words).map((one) => inPiece('span', own === null ? foreignLanguageOf(one) : null, textOf(one))));
}

// Signs around words that run against the line keep their full stop and brackets with them.
function standing(words: Spoken, direction: 'ltr' | 'rtl'): string {
  const runsAgainst = typeof words === 'object' && 'direction' in words && words.direction !== direction;
  return runsAgainst ? `\u2068${textOf(words)}\u2069` : textOf(words);
}

function inPiece(piece: 'tspan' | 'span', language: string | null, text: string): Drawn {
  return language === null ? escaped(text) : element(piece, { lang: language }, escaped(text));
}
