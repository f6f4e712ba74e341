import { say, type Text } from '../platform/language/text.js';
import type { Drawn } from './drawing.js';
import type { GapResponse } from './kinds/gap.js';
import type { MatchingResponse } from './kinds/matching.js';
import type { MultipleResponse } from './kinds/multiple.js';
import type { OrderingResponse } from './kinds/ordering.js';
import type { SingleResponse } from './kinds/single.js';
import type { TrueFalseResponse } from './kinds/true-false.js';
import { worthOf } from './option-worth.js';
import { rightResponse, type Question, type Response } from './question.js';
import { inOrder } from './shown-inputs.js';
import type { Wording } from './wording.js';

/** An answer in words, a line for each of its decisions; `html` is rendered and safe, `text` was typed. */
export type AnswerLine = { html: string; text: null } | { html: null; text: string };

/** What somebody answered, in words. No line: she answered nothing. */
export function answerLines(question: Question, response: Response, wording: Wording): AnswerLine[] {
  const html = (text: Text | undefined): AnswerLine => ({ html: text ? say(text, wording.languages).text : '', text: null });
  switch (question.kind) {
    case 'single':
    case 'poll':
      return question.options.filter((option) => option.id === (response as SingleResponse).option).map((option) => html(option.text));
    case 'multiple':
      return question.options.filter((option) => (response as MultipleResponse).options.includes(option.id)).map((option) => html(option.text));
    case 'truefalse': {
      const { answer } = response as TrueFalseResponse;
      return answer === undefined ? [] : [{ html: answer ? wording.yes : wording.no, text: null }];
    }
    case 'matching': {
      const choices = [...question.pairs, ...question.distractors];
      const { matches } = response as MatchingResponse;
      return question.pairs.filter((pair) => matches[pair.id]).map((pair) => joined(html(pair.stem), html(choices.find((choice) => choice.id === matches[pair.id])?.answer)));
    }
    case 'ordering': {
      const { places } = response as OrderingResponse;
      const placed = question.items.filter((item) => places[item.id] !== undefined);
      return placed.sort((one, other) => places[one.id]! - places[other.id]!).map((item) => html(item.text));
    }
    case 'gap':
      return gapLines(question.gaps, response as GapResponse, html);
    default: {
      const { text } = response as { text: string };
      return text ? [{ html: null, text }] : [];
    }
  }
}

/** The right answer in words; no line where there is none, as for essays. */
export function rightLines(question: Question, wording: Wording): AnswerLine[] {
  const right = rightResponse(question, wording.languages[0]);
  return right ? answerLines(question, right, wording) : [];
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
export function reviewedOptions(question: Question, response: Response, orders: Drawn['orders'][string], wording: Wording): ReviewedOption[] | null {
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

function gapLines(gaps: Extract<Question, { kind: 'gap' }>['gaps'], response: GapResponse, html: (text: Text | undefined) => AnswerLine): AnswerLine[] {
  return gaps.flatMap((gap): AnswerLine[] => {
    const value = response.gaps[gap.id];
    if (value === undefined) return [];
    return 'answers' in gap ? [{ html: null, text: value }] : [html(gap.choices.find((choice) => choice.id === value)?.text)];
  });
}

function joined(one: AnswerLine, other: AnswerLine): AnswerLine {
  return { html: `${one.html} — ${other.html}`, text: null };
}
