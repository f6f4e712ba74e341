import MarkdownIt from 'markdown-it';
import type { StateInline } from 'markdown-it';
import container from 'markdown-it-container';

/** Markdown with tables, boxes (`:::tip`) and glossary words (`[[margin|margins]]`). */
export const parser = new MarkdownIt('default', { html: true, linkify: false, typographer: false });

parser.use(container, 'box', { validate: (parameters: string) => /^\s*[a-z]/i.test(parameters) });
parser.inline.ruler.before('link', 'term', readTerm);

// HTML is parsed only so that it can be named and refused; addresses of every kind, so that bad ones can be.
parser.validateLink = () => true;
// Addresses are shown and compared as they were written.
parser.normalizeLink = (address: string) => address;

function readTerm(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[[', state.pos)) return false;
  const match = /^\[\[([^[\]|\n]+)(?:\|([^[\]|\n]+))?\]\]/.exec(state.src.slice(state.pos, state.pos + 400));
  if (!match) return false;
  if (!silent) state.push('term', '', 0).meta = { id: match[1]!.trim(), words: match[2]?.trim() ?? null };
  state.pos += match[0].length;
  return true;
}
