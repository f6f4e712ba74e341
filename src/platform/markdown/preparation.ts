import type { Token } from 'markdown-it';
import type { Problem, Surroundings } from './markdown.js';

/** What the blocks of one text share while they are prepared. */
export interface Preparation {
  around: Surroundings;
  report: Report;
  seen: { terms: Set<string>; headings: number; tables: number };
}

/** A block whose tokens hold all that rendering needs. */
export interface PreparedBlock {
  tokens: Token[];
  kind: string;
  /** Of a checklist, the tokens of each item. */
  checklist?: { id: string; items: Token[][] };
}

export const htmlMessage = 'HTML is not accepted. Write it in Markdown; a “<” in a text is written “\\<”.';

/** What the preparation of one block finds: problems, and what the block contains. */
export class Report {
  readonly terms: string[] = [];
  readonly media: string[] = [];

  constructor(
    private readonly problems: Problem[],
    private readonly firstLine: number,
  ) {}

  /** The block's first line; lines are counted from 1. */
  get line(): number {
    return this.firstLine + 1;
  }

  /** `line` is counted from 0, as the parser does. */
  problem(line: number, message: string): void {
    this.problems.push({ line: line + 1, message });
  }
}
