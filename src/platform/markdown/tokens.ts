import MarkdownIt, { type Token } from 'markdown-it';

/** The tokens of each block at the top level, in order. */
export function groupsOf(tokens: Token[]): Token[][] {
  const groups: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) groups.push([]);
    groups.at(-1)!.push(token);
    depth += token.nesting;
  }
  return groups;
}

/** The text of inline tokens, without emphasis, links and pictures. */
export function plainText(tokens: readonly Token[] | null): string {
  return (tokens ?? []).map((token) => (token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.type === 'image' ? plainText(token.children) : token.content)).join('');
}

/** The children of a paragraph without the spaces around them. */
export function meaningful(tokens: readonly Token[] | null): Token[] {
  return (tokens ?? []).filter((token) => !(token.type === 'softbreak' || (token.type === 'text' && token.content.trim() === '')));
}

/** A token of our own, with all that its rule writes. */
export function tokenOf(type: string, meta: object, children: Token[] = []): Token {
  const token = new MarkdownIt.Token(type, '', 0);
  token.meta = { ...meta };
  token.children = children;
  return token;
}
