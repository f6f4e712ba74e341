import { isChecklist, type Block, type Checklist } from './substance.js';

/** A block as the view shows it: HTML, or a checklist; in two languages where there is a second text. */
export interface ShownBlock {
  html: string | null;
  checklist: ShownChecklist | null;
  beside: string | null;
}

export interface ShownChecklist {
  id: string;
  items: ShownItem[];
}

export interface ShownItem {
  value: number;
  html: string;
  beside: string | null;
  ticked: boolean;
}

/** What a reader has ticked: the numbers of the items, by checklist. */
export type Ticks = Readonly<Record<string, readonly number[]>>;

/** The blocks of a lesson with the reader's ticks, and beside each what the second language says in its place. */
export function shownBlocks(blocks: readonly Block[], beside: readonly Block[] | null, ticks: Ticks): ShownBlock[] {
  return blocks.map((block, index) => {
    const other = beside?.[index];
    if (isChecklist(block)) return { html: null, checklist: shownChecklist(block, other, ticks[block.checklist] ?? []), beside: null };
    return { html: block, checklist: null, beside: typeof other === 'string' ? besideOf(other) : null };
  });
}

/** Whether every item of every checklist is ticked. A lesson without checklists has nothing to tick. */
export function allTicked(checklists: readonly Checklist[], ticks: Ticks): boolean {
  return checklists.length > 0 && checklists.every(({ checklist, items }) => items.every((_item, index) => ticks[checklist]?.includes(index)));
}

function shownChecklist({ checklist, items }: Checklist, other: Block | undefined, ticked: readonly number[]): ShownChecklist {
  const others = other !== undefined && isChecklist(other) ? other.items : [];
  const shown = items.map((html, value) => ({ value, html, beside: others[value] ? withoutIds(others[value]) : null, ticked: ticked.includes(value) }));
  return { id: checklist, items: shown };
}

// A picture or a film is the same in both languages: only its caption is worth saying twice.
function besideOf(html: string): string | null {
  if (html.startsWith('<div class="media"')) return null;
  if (!html.startsWith('<figure')) return withoutIds(html);
  const caption = /<figcaption[^>]*>(.*)<\/figcaption>/s.exec(html)?.[1];
  return caption ? `<p class="meta">${caption}</p>` : null;
}

// The same glossary word stands in both languages, and an id may stand on a page only once.
function withoutIds(html: string): string {
  return html.replace(/ id="[^"]*"/g, '');
}
