import { inFieldOrder, inOrder, type BankQuestion, type QuestionBank, type ReportLine } from './bank.js';
import { answersOf, type Warn } from './gift-answers.js';
import { blocksOf, type Block } from './gift-blocks.js';
import { GiftRefusal } from './gift-refusal.js';
import { formatted, trimmed, unmasked, type FormattedText } from './gift-text.js';
import type { Span } from './span.js';

type Unnamed = Omit<BankQuestion, 'id' | 'line' | 'tags' | 'category'>;

/**
 * Reads a file in Moodle's GIFT format as Moodle does (question/format/gift), but refuses with a line number what Moodle
 * misreads: numbers that are none, weights beyond 100 %. Every question of the file is either in the bank or in the report.
 * Ids that the file does not give are `q1`, `q2` … by the place in the file.
 */
export function parseGift(file: string): QuestionBank {
  return new GiftReader(blocksOf(file)).bank();
}

class GiftReader {
  private readonly questions: BankQuestion[] = [];
  private readonly report: ReportLine[] = [];
  private readonly ids: ReadonlySet<string>;
  private readonly given = new Set<string>();
  private category: string | undefined;
  private count = 0;

  constructor(private readonly blocks: readonly Block[]) {
    this.ids = new Set(blocks.flatMap((block) => (block.id === undefined ? [] : [block.id])));
  }

  bank(): QuestionBank {
    for (const block of this.blocks) this.read(block);
    return { questions: this.questions, report: inOrder(this.report) };
  }

  private read(block: Block): void {
    if (block.content.isEmpty) return this.readComment(block);
    if (!block.content.text.startsWith('$CATEGORY:')) return this.readQuestion(block, block.content);
    const [path, rest] = block.content.slice('$CATEGORY:'.length).cut('\n');
    this.category = trimmed(unmasked(path.text)) || undefined;
    if (rest === undefined) return;
    this.warn(rest.line, 'A category stands alone: put a blank line after it. What follows was read as a question.');
    this.readQuestion(block, rest.trim());
  }

  private readComment(block: Block): void {
    if (block.id === undefined && block.tags.length === 0) return;
    this.warn(block.line, 'This comment belongs to no question: leave no blank line between [id:…] or [tag:…] and its question.');
  }

  private readQuestion(block: Block, content: Span): void {
    this.count += 1;
    try {
      const question = questionOf(content, this.warn);
      this.questions.push(inFieldOrder({ id: this.idOf(block), line: content.line, tags: block.tags, category: this.category, ...question }));
    } catch (refusal) {
      if (!(refusal instanceof GiftRefusal)) throw refusal;
      this.report.push({ line: refusal.line, level: 'error', message: refusal.message });
    }
  }

  private idOf(block: Block): string {
    if (block.id !== undefined && !this.given.has(block.id)) {
      this.given.add(block.id);
      return block.id;
    }
    if (block.id !== undefined) this.warn(block.line, `The id ${block.id} is taken by a question before: this one gets another.`);
    let id = `q${this.count}`;
    while (this.ids.has(id)) id = `${id}-${this.count}`;
    return id;
  }

  private readonly warn: Warn = (line, message) => {
    this.report.push({ line, level: 'warning', message });
  };
}

function questionOf(content: Span, warn: Warn): Unnamed {
  const { name, body } = nameOf(content, warn);
  const braces = bracesIn(body);
  if (!braces) return descriptionOf(content, { ...name, ...formatted(body.text, 'moodle') }, warn);
  warnOfMoreBraces(body.slice(braces.to + 1), warn);
  const stem = formatted(stemText(body, braces), 'moodle');
  if (saysNothing(stem)) warn(content.line, 'There is no text to answer: write the question before the {.');
  const { answers, general } = withoutGeneralFeedback(body.slice(braces.from + 1, braces.to));
  const parts = answersOf(answers, stem.format, warn);
  const feedback = formatted(general?.text ?? '', stem.format);
  const own = feedback.format === stem.format ? {} : { generalFeedbackFormat: feedback.format };
  return { ...name, ...stem, mark: 1, ...parts, ...(feedback.text !== '' && { generalFeedback: feedback.text, ...own }) };
}

function nameOf(content: Span, warn: Warn): { name: { name?: string }; body: Span } {
  if (!content.text.startsWith('::')) return { name: {}, body: content };
  const [named, body] = content.slice(2).cut('::');
  const name = trimmed(unmasked(named.text));
  if (body) return { name: name === '' ? {} : { name }, body: body.trim() };
  warn(content.line, 'The name has no second :: and was read as part of the text.');
  return { name: {}, body: named.trim() };
}

interface Braces {
  readonly from: number;
  readonly to: number;
}

function bracesIn(body: Span): Braces | null {
  const from = body.text.indexOf('{');
  const to = body.text.indexOf('}');
  if (from === -1 && to === -1) return null;
  if (to === -1) throw new GiftRefusal(body.slice(from).line, 'The { is never closed: close it with }, leave no blank line inside, or write \\{ for the sign itself.');
  if (from === -1 || to < from) throw new GiftRefusal(body.slice(to).line, 'There is a } without a { before it: write \\} for the sign itself.');
  return { from, to };
}

function descriptionOf(content: Span, words: Pick<Unnamed, 'name' | 'text' | 'format'>, warn: Warn): Unnamed {
  if (saysNothing(words)) warn(content.line, 'There is no text: write it after the name.');
  return { type: 'description', ...words, mark: 0 };
}

// Moodle’s editor leaves tags where somebody has deleted all words. A picture or a recording is something to answer to.
function saysNothing({ text, format }: FormattedText): boolean {
  const seen = format === 'html' ? text.replaceAll(/<\/?(?:p|br|div|span)\b[^>]*>|&nbsp;|\u00a0/gi, '') : text;
  return trimmed(seen) === '';
}

function warnOfMoreBraces(after: Span, warn: Warn): void {
  const at = after.text.search(/[{}]/);
  if (at !== -1) warn(after.slice(at).line, 'Braces after the answers were read as text: a question has one {…}; write \\{ and \\} for the signs themselves.');
}

// Answers in the middle of a sentence leave a blank there (Moodle's missing word).
function stemText(body: Span, { from, to }: Braces): string {
  const blank = to === body.text.length - 1 ? '' : '_____';
  return `${body.text.slice(0, from)}${blank}${body.text.slice(to + 1)}`;
}

function withoutGeneralFeedback(braces: Span): { answers: Span; general?: Span } {
  const at = braces.text.lastIndexOf('####');
  return at === -1 ? { answers: braces } : { answers: braces.slice(0, at), general: braces.slice(at + 4) };
}
