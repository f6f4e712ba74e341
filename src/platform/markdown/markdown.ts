import type { Translate } from '../language/translations.js';

/** What Markdown is rendered for, and what its links, pictures and words lead to. Answers that are a string say what is wrong. */
export interface Surroundings {
  /** The language of the text. */
  language: string;
  /** The words around it (“Example”, “Tip”), in the same language. */
  t: Translate;
  link(written: string): LinkTarget | string;
  picture(written: string): PictureTarget | string;
  media(written: string): MediaTarget | string;
  /** What is said in a film or a recording, as clean HTML. */
  transcript(written: string): { html: string } | string;
  /** The word of the glossary with this id. */
  term(id: string): { word: string } | string;
}

/** Where a link leads: to a page of ours or of others, or to a file to keep. */
export type LinkTarget = { kind: 'page'; address: string } | { kind: 'file'; address: string; name: string; label: string; size: number };

export interface PictureTarget {
  address: string;
  width: number | null;
  height: number | null;
}

export interface MediaTarget {
  address: string;
  type: string;
}

/** A text rendered to clean HTML. */
export interface Rendered {
  blocks: Block[];
  problems: Problem[];
}

/** One paragraph, heading, picture, list, table or box. */
export interface Block {
  html: string;
  /** What it is, to compare a translation with its base: “heading 2”, “paragraph”, “table”, “checklist”. */
  kind: string;
  /** Counted from the first line of the text. */
  line: number;
  /** Ids of the glossary words in it, in their order. */
  terms: string[];
  /** Things to tick: clean HTML of each, without a block around it. */
  checklist: { id: string; items: string[] } | null;
  /** Pictures and media as they are written: the same in every language. */
  media: string[];
}

/** Something to mend; the line is counted from the first line of the text. */
export interface Problem {
  line: number;
  message: string;
}
