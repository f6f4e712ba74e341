import type { Mistakes } from '../platform/authoring/mistakes.js';
import type { Block, Rendered } from '../platform/markdown/markdown.js';

/** Where a text begins in its file. */
interface Beginning {
  file: string;
  firstLine: number;
}

/** Names where a translation has other blocks than its base: two languages stand side by side, block by block. */
export function compareBlocks(translated: Rendered, original: Rendered, { file, firstLine }: Beginning, mistakes: Mistakes): void {
  const at = (block: Block | undefined) => ({ file, line: firstLine + (block?.line ?? 1) - 1 });
  const differs = original.blocks.findIndex((block, index) => block.kind !== translated.blocks[index]?.kind);
  if (differs !== -1) {
    const here = translated.blocks[differs];
    mistakes.error(at(here ?? translated.blocks.at(-1)), `Block ${differs + 1} should be: ${original.blocks[differs]!.kind}. It ${here ? `is: ${here.kind}` : 'is missing'}. A translation has the same blocks in the same order as ${original.blocks.length === 1 ? 'its base' : `the ${original.blocks.length} of its base`}.`);
    return;
  }
  const [extra] = translated.blocks.slice(original.blocks.length);
  if (extra) mistakes.error(at(extra), `The base text ends before this block: it has ${original.blocks.length} blocks, and the translation ${translated.blocks.length}.`);
  for (const [index, block] of original.blocks.entries()) comparePair(translated.blocks[index]!, block, (message) => mistakes.error(at(translated.blocks[index]), message));
}

function comparePair(translated: Block, original: Block, say: (message: string) => void): void {
  const list = original.checklist;
  const other = translated.checklist;
  if (list && (list.id !== other?.id || list.items.length !== other.items.length)) say(`This checklist should be “${list.id}” with ${list.items.length} items, as in the base text.`);
  const missing = original.kind === 'picture' ? original.media.find((path) => !translated.media.includes(path)) : undefined;
  if (missing) say(`The picture here should be ${missing}, as in the base text.`);
}
