/** How far a translation can be trusted. A stale one was made from an older base text. */
export type TranslationStatus = 'base' | 'reviewed' | 'draft' | 'stale';

/** A lesson in all its languages. */
export interface LessonSubstance {
  /** The language of the base text. */
  language: string;
  texts: Record<string, LessonText>;
}

/** A lesson in one language. Block n of one language says what block n of another says. */
export interface LessonText {
  title: string;
  status: TranslationStatus;
  /** Clean HTML, one piece for each paragraph, heading, picture, table, callout or checklist. */
  blocks: string[];
  /** Somebody reading the page aloud. */
  audio: string | null;
  glossary: GlossaryEntry[];
}

/** A glossary word that occurs on the page. */
export interface GlossaryEntry {
  id: string;
  word: string;
  means: string;
}

/** The text to show a reader of `language`: a finished translation, else the base. */
export function textFor(substance: LessonSubstance, language: string): { text: LessonText; language: string } {
  const wanted = substance.texts[language];
  const usable = wanted && wanted.status !== 'draft';
  return usable ? { text: wanted, language } : { text: substance.texts[substance.language]!, language: substance.language };
}
