import type { Text } from '../platform/language/text.js';

/** How far a translation can be trusted. A stale one was made from an older base text. */
export type TranslationStatus = 'base' | 'reviewed' | 'draft' | 'stale';

/** A lesson in all its languages. */
export interface LessonSubstance {
  /** The language of the base text. */
  language: string;
  texts: Record<string, LessonText>;
  /** The glossary words that occur in it, in every language that the glossary has. */
  glossary: GlossaryEntry[];
}

/** A lesson in one language. Block n of one language says what block n of another says. */
export interface LessonText {
  title: string;
  status: TranslationStatus;
  blocks: Block[];
  /** The address of somebody reading the page aloud. */
  audio: string | null;
}

/**
 * One piece of a lesson: a paragraph, heading, picture, table, callout … as clean HTML with the classes of
 * docs/design.md, or a checklist, which needs the reader's ticks to become HTML. Stored HTML outlives the
 * addresses of our assets: an icon in it is `<use href="icons.svg#bulb">`, and the view puts the address in.
 */
export type Block = string | Checklist;

/** Things to tick, remembered by their position: `items` are clean HTML without a block around it. */
export interface Checklist {
  checklist: string;
  items: string[];
}

/** A glossary word: in the text it is `<a class="term" href="#term-margin">`, with `id="back-margin"` where it comes first. */
export interface GlossaryEntry {
  id: string;
  word: Text;
  means: Text;
}

/** The text to show a reader of `language`: a finished translation, else the base. */
export function textFor(substance: LessonSubstance, language: string): { text: LessonText; language: string } {
  const text = finished(substance, language);
  return text ? { text, language } : { text: substance.texts[substance.language]!, language: substance.language };
}

/** The text in exactly this language, when somebody may read it: a draft is not for readers. */
export function finished(substance: LessonSubstance, language: string): LessonText | undefined {
  const text = substance.texts[language];
  return text?.status === 'draft' ? undefined : text;
}

/** Whether two languages can stand side by side: a stale text may have more or fewer blocks than the others. */
export function canStandBeside(substance: LessonSubstance, one: string, other: string): boolean {
  const second = finished(substance, other);
  return one !== other && second !== undefined && second.blocks.length === substance.texts[one]?.blocks.length;
}

/** The checklists of a lesson. They are the same in every language, but for their words. */
export function checklistsOf(substance: LessonSubstance): Checklist[] {
  return substance.texts[substance.language]!.blocks.filter(isChecklist);
}

export function isChecklist(block: Block): block is Checklist {
  return typeof block !== 'string';
}
