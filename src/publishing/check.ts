import { Mistakes, type Mistake } from '../platform/authoring/mistakes.js';
import type { Content } from './content.js';
import { readFolder } from './folder.js';
import { readContent } from './reading.js';
import type { TranslateIn } from './surroundings.js';

/** A content folder with all that is wrong in it. */
export interface Checked {
  content: Content;
  mistakes: Mistake[];
  /** True when there is an error: warnings keep nothing from being published. */
  hasErrors: boolean;
}

/** Reads and checks a content folder. */
export function checkFolder(directory: string, translate: TranslateIn): Checked {
  const mistakes = Mistakes.none();
  const content = readContent(readFolder(directory, mistakes), mistakes, translate);
  return { content, mistakes: mistakes.all, hasErrors: mistakes.hasErrors };
}
