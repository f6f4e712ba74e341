import type { Token } from 'markdown-it';
import { parser } from './parser.js';
import { preparedBlock } from './prepare.js';
import { clean } from './clean.js';
import type { Block, Problem, Rendered, Surroundings } from './markdown.js';
import { Report } from './preparation.js';
import { groupsOf } from './tokens.js';
import './rules.js';

/**
 * Renders Markdown to clean HTML, one piece for each paragraph, heading, picture, table or box, so that two languages
 * can stand side by side. HTML in the text, links that lead nowhere and pictures without words for them are problems.
 */
export function renderMarkdown(text: string, around: Surroundings): Rendered {
  const problems: Problem[] = [];
  const seen = { terms: new Set<string>(), headings: 1, tables: 0 };
  const blocks = groupsOf(parser.parse(text, {})).map((group): Block => {
    const report = new Report(problems, group[0]!.map?.[0] ?? 0);
    const block = preparedBlock(group, text, { around, report, seen });
    const written = (tokens: Token[]) => clean(parser.renderer.render(tokens, parser.options, { t: around.t, language: around.language })).trim();
    const checklist = block.checklist && { id: block.checklist.id, items: block.checklist.items.map(written) };
    return { html: written(block.tokens), kind: block.kind, line: report.line, checklist: checklist ?? null, terms: report.terms, media: report.media };
  });
  return { blocks, problems };
}

/** Renders Markdown of one line, as in an answer to choose: emphasis, links and pictures, without a paragraph around it. */
export function renderLine(text: string, around: Surroundings): { html: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = new Report(problems, 0);
  const block = preparedBlock(parser.parseInline(text, {}), text, { around, report, seen: { terms: new Set(), headings: 1, tables: 0 } });
  return { html: clean(parser.renderer.render(block.tokens, parser.options, { t: around.t, language: around.language })).trim(), problems };
}
