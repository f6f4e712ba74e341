import { LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Mistakes } from './mistakes.js';
import { YamlValue } from './yaml-value.js';

/** Where a piece of YAML stands: front matter begins after the first line of its file. */
export interface YamlText {
  file: string;
  text: string;
  /** The line of the file on which `text` begins. */
  firstLine?: number;
}

/**
 * Parses YAML 1.2 and keeps where everything stands. Null, with the mistakes named, where it is no YAML. Anchors
 * and tags are refused: nobody needs them here, and a few of them can make a small file fill the memory.
 */
export function readYaml({ file, text, firstLine = 1 }: YamlText, mistakes: Mistakes): YamlValue | null {
  const lines = new LineCounter();
  const lineOf = (offset: number) => Math.max(lines.linePos(offset).line, 1) + firstLine - 1;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true, stringKeys: true });
  const problems = [...document.errors, ...document.warnings, ...anchors(document)];
  for (const { message, pos } of problems) mistakes.error({ file, line: lineOf(pos[0]) }, explained(message));
  if (problems.length > 0) return null;
  return new YamlValue(document.contents, { file, mistakes, lineOf, line: firstLine, name: 'The file' });
}

interface Problem {
  message: string;
  pos: readonly [number, number];
}

function anchors(document: Document): Problem[] {
  const found: Problem[] = [];
  const note = (node: Node) => void found.push({ message: anchorMessage, pos: [node.range?.[0] ?? 0, 0] });
  visit(document, {
    Alias: (_key, alias) => note(alias),
    Value: (_key, node) => (node.anchor ? note(node) : undefined),
  });
  return found;
}

const anchorMessage = 'Anchors (&name) and aliases (*name) are not used here. Write the text out, or put it in quotes.';

const explanations: [RegExp, string][] = [
  [/Map keys must be unique/, 'The same name stands here twice. Remove one of them.'],
  [/Nested mappings are not allowed/, 'A text with “: ” in it needs quotes: title: \'Costs: what you pay\'.'],
  [/Tabs are not allowed/, 'There is a tab in this line. Indent with spaces.'],
  [/multiple documents/i, 'A line “---” divides this file in two. Remove it.'],
  [/Unresolved tag/, 'A value begins with “!”. Put it in quotes.'],
];

function explained(message: string): string {
  const known = explanations.find(([pattern]) => pattern.test(message));
  if (message === anchorMessage) return message;
  return known ? known[1] : `This is no YAML: ${message.replace(/\.$/, '')}. Look at the spaces before the line, and put texts with : or # in quotes.`;
}
