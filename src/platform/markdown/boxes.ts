import type { Token } from 'markdown-it';
import { didYouMean } from '../authoring/nearest.js';
import { isId } from '../authoring/yaml-value.js';
import { prepareMedia } from './media.js';
import type { Preparation, PreparedBlock } from './preparation.js';

/** The boxes that say something: each has a word of its own in every language. */
export const callouts = ['example', 'tip', 'remember', 'warning'] as const;

const boxes = [...callouts, 'checklist', 'video', 'audio'];

/** Prepares a box, `:::name words` … `:::`. */
export function prepareBox(tokens: Token[], text: string, work: Preparation): PreparedBlock {
  const [open] = tokens;
  const { name, words } = headOf(open!);
  const line = open!.map![0];
  checkEnd(open!, text, work);
  open!.meta = { name, words };
  if (!boxes.includes(name)) work.report.problem(line, `There is no box “:::${name}”.${didYouMean(name, boxes)}`);
  if (name === 'checklist') return prepareChecklist(tokens, words, work);
  if (name === 'video' || name === 'audio') return prepareMedia(tokens, name, words, work);
  if (tokens.length === 2) work.report.problem(line, `The box “:::${name}” is empty. Write something before its “:::”.`);
  return { tokens, kind: name };
}

/** Names a box that stands within another block, where none may. It is rendered all the same, so that every mistake is found. */
export function prepareInnerBox(open: Token, around: Token, { report }: Preparation): void {
  open.meta = headOf(open);
  const message =
    around.type === 'container_box_open'
      ? 'A box cannot stand inside another box. Close the first one with “:::”.'
      : 'A box cannot stand inside a list or a quotation. Begin its lines without spaces or “>” before them, after an empty line.';
  report.problem(open.map![0], message);
}

function headOf({ info }: Token): { name: string; words: string } {
  const [, name = '', words = ''] = /^\s*(\S+)\s*(.*)$/.exec(info) ?? [];
  return { name, words: words.trim() };
}

function prepareChecklist(tokens: Token[], id: string, { report }: Preparation): PreparedBlock {
  const line = tokens[0]!.map![0];
  if (!isId(id)) report.problem(line, 'A checklist needs a permanent name: “:::checklist my-costs”, in small letters, digits and hyphens.');
  const items = itemsOf(tokens);
  if (items.length === 0 || tokens[1]?.type !== 'bullet_list_open') report.problem(line, 'A checklist holds one list: lines that begin with “- ”.');
  for (const item of items) if (item.some((token) => token.level > 4)) report.problem(item[0]!.map?.[0] ?? line, 'An item of a checklist is one text, without a list of its own.');
  return { tokens: [], kind: 'checklist', checklist: { id, items: items.map((item) => item.filter((token) => token.type === 'inline')) } };
}

/** The tokens inside each item of the list. */
function itemsOf(tokens: Token[]): Token[][] {
  const items: Token[][] = [];
  for (const token of tokens) {
    if (token.level === 2 && token.type === 'list_item_open') items.push([]);
    else if (token.level > 2) items.at(-1)?.push(token);
  }
  return items;
}

// The parser closes an open box at the end of the text without a word, and half a lesson would stand in it.
function checkEnd(open: Token, text: string, { report }: Preparation): void {
  const last = text.split('\n')[open.map![1]] ?? '';
  if (!/^\s*:::+\s*$/.test(last)) report.problem(open.map![0], 'This box is never closed. Write a line “:::” where it ends.');
}
