import type { Token } from 'markdown-it';
import { prepareBox, prepareInnerBox } from './boxes.js';
import { prepareInline, type Linked } from './inline.js';
import { htmlMessage, type Preparation, type PreparedBlock } from './preparation.js';
import { meaningful, plainText, tokenOf } from './tokens.js';

/** Checks one block and gives its tokens all that rendering needs, so that rendering itself only writes. */
export function preparedBlock(tokens: Token[], text: string, work: Preparation): PreparedBlock {
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'inline') prepareInline(token, work);
    if (token.type === 'paragraph_open') checkStrayEnds(tokens[index + 1]!, work);
    if (token.type === 'heading_open') checkHeading(token, work);
    if (token.type === 'table_open') token.meta = { number: (work.seen.tables += 1), columns: columnsOf(tokens.slice(index)) };
    if (token.type === 'container_box_open' && index > 0) prepareInnerBox(token, tokens[0]!, work);
    if (token.type === 'html_block') work.report.problem(token.map![0], htmlMessage);
  }
  if (tokens[0]?.type === 'container_box_open') return prepareBox(tokens, text, work);
  return alone(tokens) ?? { tokens, kind: kindOf(tokens[0]) };
}

// A picture or a download that stands alone in its paragraph becomes a block of its own.
function alone(tokens: Token[]): PreparedBlock | null {
  if (tokens[0]?.type !== 'paragraph_open') return null;
  const children = meaningful(tokens[1]!.children);
  const [first] = children;
  if (children.length === 1 && first?.type === 'image') return { tokens: [tokenOf('figure', first.meta!)], kind: 'picture' };
  const file = (first?.meta as { file?: Linked } | null)?.file;
  const isDownload = file && children.at(-1)?.type === 'link_close' && children.filter((child) => child.type === 'link_open').length === 1;
  return isDownload ? { tokens: [tokenOf('download', { file }, children.slice(1, -1))], kind: 'download' } : null;
}

function checkHeading(token: Token, { report, seen }: Preparation): void {
  const level = Number(token.tag.slice(1));
  if (level === 1) report.problem(token.map![0], 'Headings begin at “##”: the title is the page’s first heading. Add a “#”.');
  else if (level > seen.headings + 1) report.problem(token.map![0], `This heading skips a level. After ${'#'.repeat(seen.headings)} comes ${'#'.repeat(seen.headings + 1)}.`);
  seen.headings = Math.max(level, 1);
}

// The parser takes such a line for words, and learners would read three colons.
function checkStrayEnds({ content, map }: Token, { report }: Preparation): void {
  for (const [index, line] of content.split('\n').entries()) {
    if (/^\s*:::+\s*$/.test(line)) report.problem(map![0] + index, 'This “:::” ends no box. Take it away, or begin the box above with “:::tip” or another kind.');
  }
}

/** What the columns of a table are called, for those who hear it. */
function columnsOf(tokens: Token[]): string {
  const head = tokens.slice(0, tokens.findIndex((token) => token.type === 'thead_close'));
  return head.filter((token) => token.type === 'inline').map((token) => plainText(token.children).trim()).filter(Boolean).join(', ');
}

function kindOf(token: Token | undefined): string {
  const kinds: Record<string, string> = { bullet_list_open: 'list', ordered_list_open: 'numbered list', blockquote_open: 'quotation', hr: 'line', fence: 'code', code_block: 'code' };
  if (token?.type === 'heading_open') return `heading ${token.tag.slice(1)}`;
  return kinds[token?.type ?? ''] ?? (token?.type ?? 'text').replace(/_open$/, '');
}
