import { inOrder, type BankAnswer, type BankOption, type BankPair, type BankQuestion, type ReportLine, type TextFormat } from './bank.js';
import { whyNotInGift } from './gift-limits.js';
import { percentOf } from './gift-numbers.js';
import { escaped, trimmed, withFormat } from './gift-text.js';

/** GIFT for the questions that it can carry, and a report of what it cannot. */
export interface WrittenGift {
  readonly text: string;
  readonly report: readonly ReportLine[];
}

/** Writes questions so that `parseGift` reads the same again. A question that GIFT cannot carry is reported as an error, a part of one as a warning. */
export function writeGift(questions: readonly BankQuestion[]): WrittenGift {
  const writer = new GiftWriter();
  for (const question of questions) writer.write(question);
  return writer.written();
}

class GiftWriter {
  private readonly blocks: string[] = [];
  private readonly report: ReportLine[] = [];
  private category: string | undefined;
  private count = 0;

  write(question: BankQuestion): void {
    const whyNot = whyNotInGift(question);
    if (whyNot !== null) return this.say(question, 'error', whyNot);
    this.count += 1;
    for (const loss of lossesOf(question)) this.say(question, 'warning', loss);
    this.changeCategory(question);
    this.blocks.push(`${commentOf(question, `q${this.count}`)}${nameOf(question)}${stemOf(question)}${bracesOf(question)}\n`);
  }

  written(): WrittenGift {
    return { text: this.blocks.join('\n'), report: inOrder(this.report) };
  }

  private changeCategory(question: BankQuestion): void {
    if (question.category === this.category) return;
    if (question.category === undefined) return this.say(question, 'warning', `GIFT cannot leave a category: it will be read as part of ${this.category}.`);
    this.category = question.category;
    this.blocks.push(`$CATEGORY: ${escaped(question.category)}\n`);
  }

  private say({ id, line, name }: BankQuestion, level: ReportLine['level'], message: string): void {
    this.report.push({ line, level, message: `${id}${name === undefined ? '' : ` “${name}”`}: ${message}` });
  }
}

function lossesOf(question: BankQuestion): string[] {
  const usual = question.type === 'description' ? 0 : 1;
  const losses = question.mark === usual ? [] : [`The mark ${question.mark} is left out: GIFT gives every question 1.`];
  if (question.type === 'description' && question.generalFeedback) losses.push('The feedback is left out: a description has none in GIFT.');
  if (textsOf(question).some((text) => text !== trimmed(text.replaceAll('\r', '')))) losses.push('White space at the ends of texts is left out.');
  const lost = [question.id, ...question.tags].filter((token) => !isToken(token));
  return lost.length === 0 ? losses : [...losses, `The id or tag ${lost.join(', ')} is left out: it cannot be written in a comment.`];
}

function textsOf({ name, text, category, generalFeedback, options = [], answers = [], pairs = [] }: BankQuestion): string[] {
  const parts = [...options, ...answers].flatMap((part) => [part.text, part.feedback]);
  return [name, text, category, generalFeedback, ...parts, ...pairs.flatMap((pair) => [pair.stem, pair.answer])].filter((one) => one !== undefined);
}

// An automatic id comes back by itself.
function commentOf(question: BankQuestion, automatic: string): string {
  const id = question.id !== automatic && isToken(question.id) ? [`[id:${question.id.replaceAll(']', '\\]')}]`] : [];
  const tags = question.tags.filter(isToken).map((tag) => `[tag:${tag.replaceAll(']', '\\]')}]`);
  return id.length + tags.length === 0 ? '' : `// ${[...id, ...tags].join(' ')}\n`;
}

function isToken(text: string): boolean {
  return /^[^<>`\p{Cc}]+$/u.test(text) && text === trimmed(text) && !text.endsWith('\\');
}

function nameOf({ name }: BankQuestion): string {
  return name === undefined ? '' : `::${escaped(name)}::`;
}

// A text at the beginning of a line must not look like a comment.
function stemOf({ name, text, format }: BankQuestion): string {
  const stem = withFormat({ text, format }, 'moodle');
  return name === undefined && stem.startsWith('//') ? `[${format}]${stem}` : stem;
}

function bracesOf(question: BankQuestion): string {
  const { type, format, options = [], answers = [], pairs = [] } = question;
  if (type === 'description') return '';
  if (type === 'essay') return `{${generalOf(question)}}`;
  if (type === 'truefalse') return `{${trueFalse(options, format)}${generalOf(question)}}`;
  const lines = [
    ...options.map((option) => optionLine(option, type === 'single', format)),
    ...answers.map((answer, at) => (type === 'short' ? shortLine(answer, format) : numberLine(answer, at > 0 && at === answers.length - 1, format))),
    ...pairs.map((pair) => pairLine(pair, format)),
    generalOf(question),
  ];
  const start = type === 'numerical' ? '{#' : '{';
  return `${start}\n${lines.filter((line) => line !== '').map((line) => `\t${line}\n`).join('')}}`;
}

function generalOf({ generalFeedback, generalFeedbackFormat, format }: BankQuestion): string {
  return generalFeedback ? `####${withFormat({ text: generalFeedback, format: generalFeedbackFormat ?? format }, format)}` : '';
}

function trueFalse(options: readonly BankOption[], format: TextFormat): string {
  const wrong = feedbackOf(options.find((option) => option.fraction === 0)!, format);
  const right = feedbackOf(options.find((option) => option.fraction === 1)!, format);
  return `${options[0]!.fraction === 1 ? 'TRUE' : 'FALSE'}${right && !wrong ? '#' : ''}${wrong}${right}`;
}

function optionLine(option: BankOption, single: boolean, format: TextFormat): string {
  const fraction = option.fraction ?? 0;
  const text = withFormat({ text: option.text, format: option.format ?? format }, format);
  const isPlain = fraction === 0 && !text.startsWith('%');
  const mark = single && fraction === 1 ? '=' : isPlain ? '~' : `~%${percentOf(fraction)}%`;
  return `${mark}${text}${feedbackOf(option, format)}`;
}

function shortLine(answer: BankAnswer, format: TextFormat): string {
  return `=%${percentOf(answer.fraction)}%${withFormat({ text: answer.text!, format }, format)}${feedbackOf(answer, format)}`;
}

function numberLine(answer: BankAnswer, isLast: boolean, format: TextFormat): string {
  if (answer.text === '*' && isLast && answer.fraction === 0) return `~${feedbackOf(answer, format) || '#'}`;
  const number = answer.text === '*' ? '*' : `${answer.value}:${answer.tolerance ?? 0}`;
  return `=%${percentOf(answer.fraction)}%${number}${feedbackOf(answer, format)}`;
}

function pairLine(pair: BankPair, format: TextFormat): string {
  return `=${withFormat({ text: pair.stem, format: pair.format ?? format }, format)} -> ${escaped(pair.answer)}`;
}

function feedbackOf({ feedback, feedbackFormat }: Pick<BankOption, 'feedback' | 'feedbackFormat'>, format: TextFormat): string {
  return feedback ? `#${withFormat({ text: feedback, format: feedbackFormat ?? format }, format)}` : '';
}
