import { masked, trimmed, withoutMasks } from './gift-text.js';
import { Span, type Line } from './span.js';

/** What stands between two blank lines: a question or category, and what its comments say of it. */
export interface Block {
  /** Masked, without its comment lines; empty where there are only comments. */
  readonly content: Span;
  /** Of the first line that is no comment, else of the first comment. */
  readonly line: number;
  readonly id?: string;
  readonly tags: readonly string[];
}

/** The blocks of a GIFT file, with line numbers counted from 1. A byte order mark and the line ends of any system are fine. */
export function blocksOf(file: string): Block[] {
  const lines = withoutMasks(file.replace(/^\ufeff/, '')).split(/\r\n|\n|\r/);
  const blocks: Line[][] = [[]];
  for (const [index, text] of lines.entries()) {
    if (trimmed(text) === '') blocks.push([]);
    else blocks.at(-1)!.push({ number: index + 1, text });
  }
  return blocks.filter((block) => block.length > 0).map(blockOf);
}

function blockOf(lines: readonly Line[]): Block {
  const comments = lines.filter(isComment);
  const content = lines.filter((line) => !isComment(line)).map(({ number, text }) => ({ number, text: masked(text) }));
  const id = tokens(comments, idToken)[0];
  return {
    content: Span.of(content).trim(),
    line: (content[0] ?? lines[0]!).number,
    ...(id !== undefined && { id }),
    tags: tokens(comments, tagToken),
  };
}

function isComment(line: Line): boolean {
  return trimmed(line.text).startsWith('//');
}

// A closing bracket inside is written \]; neither may go on to another line, and a tag holds no <, > or `.
const idToken = /\[id:((?:\\\]|[^\]\p{Cc}])+)\]/gu;
const tagToken = /\[tag:((?:\\\]|[^\]<>`\p{Cc}])+)\]/gu;

function tokens(comments: readonly Line[], token: RegExp): string[] {
  const found = comments.flatMap((comment) => [...comment.text.matchAll(token)].map((match) => match[1]!));
  return found.map((text) => trimmed(text).replaceAll('\\]', ']')).filter((text) => text !== '');
}
