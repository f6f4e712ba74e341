import { say, type Text } from '../platform/language/text.js';
import type { Drawn } from './drawing.js';
import type { Gap, GapQuestion, GapResponse } from './kinds/gap.js';
import type { MatchingResponse } from './kinds/matching.js';
import type { MultipleResponse } from './kinds/multiple.js';
import type { OrderingResponse } from './kinds/ordering.js';
import type { SingleResponse } from './kinds/single.js';
import type { TrueFalseResponse } from './kinds/true-false.js';
import { worthOf } from './option-worth.js';
import { plainText } from './plain-text.js';
import { rightResponse, type Question, type Response } from './question.js';
import { inOrder, piecesOf } from './shown-inputs.js';
import type { Wording } from './wording.js';

/** An answer in words, a line for each of its decisions: `html` is rendered and safe, `text` was typed, `pieces` are a sentence with its gaps filled. */
export type AnswerLine = { html: string } | { text: string } | { pieces: SentencePiece[] };

/** Rendered words of a sentence, or what stands in a gap, which may have been typed. */
export type SentencePiece = { html: string } | { filling: string };

/** The orders of a question's lists on the sheet. */
type Orders = Drawn['orders'][string] | undefined;

/** What somebody answered, in words and in the order of her sheet. No line: she answered nothing. */
export function answerLines(question: Question, response: Response, orders: Orders, wording: Wording): AnswerLine[] {
  const html = (text: Text | undefined): AnswerLine => ({ html: text ? say(text, wording.languages).text : '' });
  switch (question.kind) {
    case 'single':
    case 'poll':
      return question.options.filter((option) => option.id === (response as SingleResponse).option).map((option) => html(option.text));
    case 'multiple':
      return question.options.filter((option) => (response as MultipleResponse).options.includes(option.id)).map((option) => html(option.text));
    case 'truefalse': {
      const { answer } = response as TrueFalseResponse;
      return answer === undefined ? [] : [{ html: answer ? wording.yes : wording.no }];
    }
    case 'matching': {
      const choices = [...question.pairs, ...question.distractors];
      const { matches } = response as MatchingResponse;
      const matched = inOrder(question.pairs, orders?.['pairs']).filter((pair) => matches[pair.id]);
      return matched.map((pair) => joined(pair.stem, choices.find((choice) => choice.id === matches[pair.id])?.answer, wording));
    }
    case 'ordering': {
      const { places } = response as OrderingResponse;
      const placed = inOrder(question.items, orders?.['items']).filter((item) => places[item.id] !== undefined);
      return placed.sort((one, other) => places[one.id]! - places[other.id]!).map((item) => numbered(places[item.id]!, item.text, wording));
    }
    case 'gap':
      return Object.keys((response as GapResponse).gaps).length > 0 ? [{ pieces: filledSentence(question, response as GapResponse, wording) }] : [];
    default: {
      const { text } = response as { text: string };
      return text ? [{ text }] : [];
    }
  }
}

/** The right answer in words; no line where there is none, as for essays. */
export function rightLines(question: Question, orders: Orders, wording: Wording): AnswerLine[] {
  const right = rightResponse(question, wording.languages[0]);
  return right ? answerLines(question, right, orders, wording) : [];
}

/** An option in the review of a question with choices: whether she chose it, and whether it is right or brings a part of the mark. */
export interface ReviewedOption {
  html: string;
  chosen: boolean;
  right: boolean;
  partly: boolean;
  feedback: string;
}

/** The options of a question with choices; null for the other kinds. */
export function reviewedOptions(question: Question, response: Response, orders: Orders, wording: Wording): ReviewedOption[] | null {
  if (question.kind !== 'single' && question.kind !== 'multiple') return null;
  const chosen = question.kind === 'single' ? [(response as SingleResponse).option] : (response as MultipleResponse).options;
  return inOrder(question.options, orders?.['options']).map((option) => ({
    html: say(option.text, wording.languages).text,
    chosen: chosen.includes(option.id),
    right: worthOf(question.kind, option) === 'right',
    partly: worthOf(question.kind, option) === 'partial',
    feedback: option.feedback && chosen.includes(option.id) ? say(option.feedback, wording.languages).text : '',
  }));
}

/** What stands in the place of a gap that is empty. */
export const emptyGap = '____';

/** The text of a question with gaps, or of any other, with empty gaps. */
export function withEmptyGaps(html: string): string {
  return piecesOf(html).map((piece, at) => (at % 2 === 1 ? emptyGap : piece)).join('');
}

function filledSentence(question: GapQuestion, response: GapResponse, wording: Wording): SentencePiece[] {
  return piecesOf(say(question.text, wording.languages).text).map((piece, at): SentencePiece => {
    const gap = at % 2 === 1 ? question.gaps.find(({ id }) => id === piece) : undefined;
    return gap ? { filling: fillingOf(gap, response.gaps[gap.id], wording) } : { html: piece };
  });
}

function fillingOf(gap: Gap, value: string | undefined, wording: Wording): string {
  if (value === undefined || 'answers' in gap) return value ?? emptyGap;
  const choice = gap.choices.find(({ id }) => id === value);
  return choice ? plainText(say(choice.text, wording.languages).text) : emptyGap;
}

// With its number, for two things may have the same place and a place may be empty: without it, a list would look right that was not.
function numbered(place: number, text: Text, { languages }: Wording): AnswerLine {
  return { html: `${place}. ${say(text, languages).text}` };
}

function joined(stem: Text, answer: Text | undefined, { languages }: Wording): AnswerLine {
  return { html: `${say(stem, languages).text} — ${answer ? say(answer, languages).text : ''}` };
}
