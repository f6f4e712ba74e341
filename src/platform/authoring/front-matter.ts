import type { Mistakes } from './mistakes.js';
import type { SourceFile } from './source-file.js';
import { readYaml } from './yaml-file.js';
import type { YamlMap } from './yaml-value.js';

/** A Markdown file taken apart: the YAML between the lines “---” at its head, and the text after them. */
export interface HeadedText {
  head: YamlMap;
  body: string;
  /** The line of the file on which the body begins. */
  firstLine: number;
}

/** Null, with a mistake, where a file has no head. */
export function readHeaded({ path, text }: SourceFile, mistakes: Mistakes): HeadedText | null {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    mistakes.error({ file: path, line: 1 }, 'The head is missing: the file begins with a line “---”, then “title: …” and so on, then a line “---”.');
    return null;
  }
  const head = readYaml({ file: path, text: match[1]!, firstLine: 2 }, mistakes)?.map();
  if (!head) return null;
  return { head, body: text.slice(match[0].length), firstLine: match[0].split('\n').length };
}
