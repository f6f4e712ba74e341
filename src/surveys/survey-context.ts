import type { Mistakes } from '../platform/authoring/mistakes.js';
import type { Surroundings } from '../platform/markdown/markdown.js';

/** What surrounds a survey while its files are read. */
export interface SurveyContext {
  mistakes: Mistakes;
  /** The language of base files. */
  language: string;
  /** Where Markdown in the file at `path` leads, and the words around it in `language`. */
  surroundings(path: string, language: string): Surroundings;
  competences: ReadonlySet<string>;
  /** The names of all surveys. */
  surveys: readonly string[];
}
