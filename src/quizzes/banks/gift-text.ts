import type { TextFormat } from './bank.js';

// Escaped characters become code points that Unicode keeps out of all texts, so that they are no marks any more
// while the parts of a question are cut; they are turned back in the parts.
const escapable = ['\\', ':', '#', '=', '{', '}', '~', '\n'];
const firstMask = 0xfdd0;

/** The text with every escape (`\\ \: \# \= \{ \} \~ \n`) masked by one character; any other backslash is itself. */
export function masked(text: string): string {
  return text.replace(/\\([\\:#={}~n])/g, (_escape, sign: string) => {
    return String.fromCharCode(firstMask + escapable.indexOf(sign === 'n' ? '\n' : sign));
  });
}

/** The characters that were meant by the masks. */
export function unmasked(text: string): string {
  return text.replace(/[\ufdd0-\ufdd7]/g, (mask) => escapable[mask.charCodeAt(0) - firstMask]!);
}

/** A file without characters that could be taken for masks. */
export function withoutMasks(text: string): string {
  return text.replace(/[\ufdd0-\ufdd7]/g, '\ufffd');
}

/** The text with everything escaped that GIFT would take for a mark, and on one line. */
export function escaped(text: string): string {
  return text.replaceAll('\r', '').replace(/[\\#=~{}:\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));
}

/** Without white space at the ends, as Moodle sees white space: a no-break space is not. */
export function trimmed(text: string): string {
  return text.replace(/^[ \t\n\r\0\v]+/, '').replace(/[ \t\n\r\0\v]+$/, '');
}

/** A text and the format that it says for itself, or that is usual there. */
export interface FormattedText {
  readonly text: string;
  readonly format: TextFormat;
}

/** Reads a masked text that may begin with its format, such as `[html]`; any other word in brackets is part of the text. */
export function formatted(maskedText: string, usual: TextFormat): FormattedText {
  const text = trimmed(maskedText);
  const [prefix, format] = /^\[(html|moodle|plain|markdown)\]/.exec(text) ?? [];
  return { text: trimmed(unmasked(text.slice(prefix?.length ?? 0))), format: (format as TextFormat | undefined) ?? usual };
}

/** Writes a text so that `formatted` reads the same: with its format where that is not usual, or where the text begins as if it were one. */
export function withFormat({ text, format }: FormattedText, usual: TextFormat): string {
  const needsFormat = (format !== usual && text !== '') || /^\[(html|moodle|plain|markdown)\]/.test(text);
  return needsFormat ? `[${format}]${escaped(text)}` : escaped(text);
}
