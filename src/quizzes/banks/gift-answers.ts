import type { BankAnswer, BankOption, BankPair, BankQuestion, TextFormat } from './bank.js';
import { rangeOf, weighted } from './gift-numbers.js';
import { GiftRefusal } from './gift-refusal.js';
import { formatted, trimmed, unmasked } from './gift-text.js';
import type { Span } from './span.js';

/** What the part in braces makes of a question. */
export type Answers = Pick<BankQuestion, 'type' | 'options' | 'answers' | 'pairs'>;

/** Says that something was read otherwise than its author may have meant. */
export type Warn = (line: number, message: string) => void;

/**
 * Reads what stands in the braces, without general feedback. The kind is found in Moodle's order: empty is an essay,
 * `#` a number, `~` a choice, `=` with `->` matching, T or F in capitals true or false, all else a short answer.
 */
export function answersOf(braces: Span, format: TextFormat, warn: Warn): Answers {
  const answers = braces.trim();
  const { text } = answers;
  if (text === '') return { type: 'essay' };
  if (text.startsWith('#')) return { type: 'numerical', answers: numbers(answers.slice(1), format, warn) };
  if (text.includes('~')) return choice(answers, format, warn);
  if (text.includes('=') && text.includes('->')) return { type: 'matching', pairs: pairs(answers, format, warn) };
  const [said] = answers.cut('#');
  if (/^(?:T|TRUE|F|FALSE)$/.test(said.trim().text)) return { type: 'truefalse', options: trueFalse(answers, format) };
  if (/^(?:t|true|f|false)$/i.test(said.trim().text)) warn(answers.line, 'Read as a short answer: true or false is written {T} or {F}, in capitals.');
  return { type: 'short', answers: shorts(answers, format, warn) };
}

function choice(answers: Span, format: TextFormat, warn: Warn): Answers {
  const single = answers.text.includes('=');
  const read = optionPieces(answers).map((piece) => option(piece, format, warn));
  const options = read.filter((one) => one.text !== '');
  if (options.length < read.length) warn(answers.line, 'An empty option was left out.');
  if (options.length < 2) throw new GiftRefusal(answers.line, 'A choice needs at least two options: =the right one and ~a wrong one.');
  checkWeights(single, options, answers.line, warn);
  checkTwins(options, answers.line, warn);
  return { type: single ? 'single' : 'multiple', options };
}

// Every = begins an option as ~ does, and stays with it.
function optionPieces(answers: Span): Span[] {
  const ends = [...answers.text.matchAll(/[~=]/g)].map((mark) => mark.index);
  const starts = [0, ...ends];
  const pieces = starts.map((start, at) => answers.slice(start, starts[at + 1]));
  return pieces.map((piece) => (piece.text.startsWith('~') ? piece.slice(1) : piece)).filter((piece, at) => at > 0 || !piece.isEmpty);
}

function option(piece: Span, format: TextFormat, warn: Warn): BankOption {
  if (!piece.trim().text.startsWith('=')) {
    const { fraction, rest } = weighted(piece, 0);
    return { ...commented(rest, format, fraction) };
  }
  const text = piece.trim().slice(1);
  if (/^\s*%[^%]*%/.test(text.text)) warn(text.line, 'In a choice a weight after = is part of the text: write ~%50% instead of =%50%.');
  return commented(text, format, 1);
}

function checkWeights(single: boolean, options: readonly BankOption[], line: number, warn: Warn): void {
  const right = options.map((one) => one.fraction ?? 0).filter((fraction) => fraction > 0);
  const sum = right.reduce((total, fraction) => total + fraction, 0);
  if (right.length === 0) warn(line, 'No option is right: begin the right one with =, or give weights such as ~%50%.');
  else if (!single && Math.abs(sum - 1) > 0.0001) warn(line, `The positive weights add up to ${Math.round(sum * 1e6) / 1e4} % instead of 100 %.`);
}

// Nobody can tell them apart, and one of them may be wrong.
function checkTwins(options: readonly BankOption[], line: number, warn: Warn): void {
  const twin = options.find(({ text }, at) => options.slice(0, at).some((one) => one.text === text));
  if (twin) warn(line, `Two options say “${twin.text}”: change one of them.`);
}

function commented(piece: Span, format: TextFormat, fraction: number): BankOption {
  const [text, comment] = piece.cut('#');
  const said = formatted(text.text, format);
  return { text: said.text, fraction, ...feedback(comment, format).feedback, ...(said.format !== format && { format: said.format }), ...feedback(comment, format).own };
}

// The format of a feedback is said only where it is not the question's.
function feedback(comment: Span | undefined, format: TextFormat) {
  const said = comment && formatted(comment.text, format);
  if (!said?.text) return {};
  return { feedback: { feedback: said.text }, own: said.format === format ? {} : { feedbackFormat: said.format } };
}

function trueFalse(answers: Span, format: TextFormat): BankOption[] {
  const [said, comments] = answers.cut('#');
  const [wrong, right] = comments?.cut('#') ?? [undefined, undefined];
  const isTrue = said.trim().text.startsWith('T');
  return [isTrue, !isTrue].map((isRight, at) => {
    const said = feedback(isRight ? right : wrong, format);
    return { text: at === 0 ? 'True' : 'False', fraction: isRight ? 1 : 0, ...said.feedback, ...said.own };
  });
}

function shorts(answers: Span, format: TextFormat, warn: Warn): BankAnswer[] {
  const pieces = answerPieces(answers);
  const read = pieces.map((piece) => {
    const { fraction, rest } = weighted(piece, 1);
    const { text, feedback: said, feedbackFormat } = commented(rest, format, fraction);
    return { text, fraction, ...(said !== undefined && { feedback: said }), ...(feedbackFormat && { feedbackFormat }) };
  });
  const filled = read.filter((answer) => answer.text !== '');
  if (filled.length === 0) throw new GiftRefusal(answers.line, 'There is no answer in the braces: write {=the answer}, or {} for an essay.');
  if (filled.length < read.length) warn(answers.line, 'An empty answer was left out.');
  return filled;
}

function answerPieces(answers: Span): Span[] {
  return answers.split('=').filter((piece, at) => at > 0 || !piece.isEmpty);
}

function numbers(answers: Span, format: TextFormat, warn: Warn): BankAnswer[] {
  const [particular, others] = answers.cut('~');
  const read = answerPieces(particular).map((piece) => numberAnswer(piece, format, warn));
  if (read.length === 0) throw new GiftRefusal(answers.line, 'There is no number after #: write for example {#3} or {#3:0.5}.');
  return others ? [...read, allElse(others, format, warn)] : read;
}

function numberAnswer(piece: Span, format: TextFormat, warn: Warn): BankAnswer {
  const { fraction, rest } = weighted(piece, 1);
  const [said, comment] = rest.cut('#');
  const { feedback: words, own } = feedback(comment, format);
  const { text } = formatted(said.text, format);
  if (text === '*') {
    if (fraction > 0) warn(rest.line, 'The answer * takes every number for right.');
    return { text: '*', fraction, ...words, ...own };
  }
  const backwards = /^(.+)\.\.(.+)$/.exec(text);
  if (backwards && Number(backwards[1]) > Number(backwards[2])) warn(rest.line, `The range ${text} is written backwards.`);
  return { ...rangeOf(text, rest.line), fraction, ...words, ...own };
}

function allElse(others: Span, format: TextFormat, warn: Warn): BankAnswer {
  const [between, comment] = others.cut('#');
  if (!between.isEmpty) warn(between.line, `“${unmasked(between.trim().text)}” is left out: after ~ stands only #feedback for all other numbers.`);
  const { feedback: words, own } = feedback(comment, format);
  return { text: '*', fraction: 0, ...words, ...own };
}

function pairs(answers: Span, format: TextFormat, warn: Warn): BankPair[] {
  const read = answerPieces(answers).map((piece) => pair(piece, format, warn));
  const filled = read.filter((one) => one.stem !== '' || one.answer !== '');
  if (filled.length < read.length) warn(answers.line, 'An empty pair was left out.');
  if (filled.length < 2) throw new GiftRefusal(answers.line, 'Matching needs at least two pairs: {=stem -> answer =stem -> answer}.');
  if (filled.every((one) => one.stem === '')) throw new GiftRefusal(answers.line, 'Matching needs a stem before ->: {=stem -> answer}.');
  return filled;
}

function pair(piece: Span, format: TextFormat, warn: Warn): BankPair {
  const [stem, answer] = piece.trim().cut('->');
  if (!answer) throw new GiftRefusal(piece.line, `“${unmasked(piece.trim().text)}” has no -> : every pair is written =stem -> answer.`);
  if (answer.isEmpty && !stem.isEmpty) throw new GiftRefusal(piece.line, `“${unmasked(stem.trim().text)}” has no answer after ->.`);
  if (answer.text.includes('#')) warn(answer.line, 'A pair has no feedback: what stands after # was read as part of the answer. Write \\# for the sign itself.');
  const said = formatted(stem.text, format);
  return { stem: said.text, answer: trimmed(unmasked(answer.text)), ...(said.format !== format && said.text !== '' && { format: said.format }) };
}
