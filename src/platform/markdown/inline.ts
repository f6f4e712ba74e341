import type { Token } from 'markdown-it';
import type { LinkTarget } from './markdown.js';
import { htmlMessage, type Preparation } from './preparation.js';
import { plainText } from './tokens.js';

/** A file that a link leads to. */
export type Linked = Extract<LinkTarget, { kind: 'file' }>;

/** Resolves the links, pictures and glossary words of a line of text, and names those that lead nowhere. */
export function prepareInline(inline: Token, work: Preparation): void {
  let line = inline.map?.[0] ?? 0;
  let file: Linked | null = null;
  for (const token of inline.children ?? []) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1;
    if (token.type === 'html_inline') work.report.problem(line, htmlMessage);
    if (token.type === 'image') preparePicture(token, line, work);
    if (token.type === 'term') prepareTerm(token, line, work);
    if (token.type === 'link_open') file = prepareLink(token, line, work);
    if (token.type === 'link_close') token.meta = { file };
  }
}

function prepareLink(token: Token, line: number, { around, report }: Preparation): Linked | null {
  const target = around.link(decoded(String(token.attrGet('href'))));
  if (typeof target === 'string') {
    report.problem(line, target);
    token.attrs = [];
    return null;
  }
  token.attrs = [['href', target.address]];
  if (target.kind === 'page') return null;
  token.attrs.push(['download', target.name], ['data-size', String(target.size)]);
  token.meta = { file: target };
  return target;
}

function preparePicture(token: Token, line: number, { around, report }: Preparation): void {
  const written = decoded(String(token.attrGet('src')));
  const target = around.picture(written);
  const words = plainText(token.children).trim();
  report.media.push(written);
  if (!words) report.problem(line, `The picture ${written} has no words for those who cannot see it. Write them between the square brackets: ![A market stall](${written}).`);
  if (typeof target === 'string') report.problem(line, target);
  const { address, width, height } = typeof target === 'string' ? { address: '', width: null, height: null } : target;
  token.meta = { address, width, height, words, caption: token.attrGet('title') };
}

function prepareTerm(token: Token, line: number, { around, report, seen }: Preparation): void {
  const { id, words } = token.meta as { id: string; words: string | null };
  const found = around.term(id);
  if (typeof found === 'string') report.problem(line, found);
  else report.terms.push(id);
  token.meta = { id, words: words ?? (typeof found === 'string' ? id : found.word), first: !seen.terms.has(id), known: typeof found !== 'string' };
  seen.terms.add(id);
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
