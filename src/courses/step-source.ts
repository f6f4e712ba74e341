import type { Mistakes } from '../platform/authoring/mistakes.js';
import type { SourceSet, TranslationState } from '../platform/authoring/translation-head.js';
import type { Text } from '../platform/language/text.js';
import type { Surroundings } from '../platform/markdown/markdown.js';
import type { CompletionRule, StepKind } from './outline.js';

/**
 * What an activity room knows about the files of its kind of step. It only reads and checks; nothing is stored yet,
 * so that `imentor content check` needs neither a database nor a framework.
 */
export interface StepSource<Content extends object = object> {
  kind: StepKind;
  /** The ending of its files. */
  ending: '.md' | '.yaml';
  /** The step in all its languages. Null, with the mistakes named, where there is nothing to publish. */
  read(sources: SourceSet, context: StepContext): ReadStep<Content> | null;
}

/** A step as its files tell it. */
export interface ReadStep<Content extends object = object> {
  title: Text;
  minutes: number;
  rule: CompletionRule;
  /** What is enough to pass, in percent, where a grade decides. */
  enough?: number;
  /** Of each translation, how far it has come. */
  translations: Record<string, TranslationState>;
  /** What the room keeps of it: plain data, the same for the same files. */
  content: Content;
}

/** What surrounds a step while its files are read. */
export interface StepContext {
  mistakes: Mistakes;
  /** The language of base files. */
  language: string;
  /** Where Markdown in the file at `path` leads, and the words around it in `language`. */
  surroundings(path: string, language: string): Surroundings;
  /** The words of the course that are explained, in all languages. */
  glossary: ReadonlyMap<string, GlossaryWord>;
  /** The address of a sound, a film or a document that the file at `path` names, or what is wrong with it. */
  media(path: string, written: string): { address: string } | string;
  competences: ReadonlySet<string>;
  /** The modules of the course, in their order. */
  modules: readonly string[];
  /** A placement quiz lets learners skip modules. */
  isPlacement: boolean;
}

export interface GlossaryWord {
  word: Text;
  means: Text;
}

/** What an activity room does with a step that was read: it keeps the content, once, and says its id. */
export interface StepKeeper {
  keep(content: object, fingerprint: string): Promise<number>;
}
