import { say, type Text } from '../platform/language/text.js';
import type { Drawn } from './drawing.js';
import type { ChoiceGap, Gap, GapQuestion, GapResponse } from './kinds/gap.js';
import type { MatchingQuestion, MatchingResponse } from './kinds/matching.js';
import type { MultipleResponse } from './kinds/multiple.js';
import type { OrderingQuestion, OrderingResponse } from './kinds/ordering.js';
import type { SingleResponse } from './kinds/single.js';
import type { TrueFalseResponse } from './kinds/true-false.js';
import { plainText } from './plain-text.js';
import type { Question, Response } from './question.js';
import type { Wording } from './wording.js';

/** The controls of a question, by the partial that shows them. */
export type ShownInputs =
  | { partial: 'question-choices'; type: 'radio' | 'checkbox'; name: string; options: { value: string; html: string; checked: boolean }[] }
  | { partial: 'question-matching'; rows: { id: string; html: string; select: ShownSelect }[] }
  | { partial: 'question-ordering'; rows: { id: string; html: string; select: ShownSelect }[] }
  | { partial: 'question-line'; name: string; value: string; numeric: boolean; unit: string }
  | { partial: 'question-gaps'; pieces: GapPiece[] }
  | { partial: 'question-essay'; name: string; value: string; words: number };

export interface ShownSelect {
  name: string;
  options: { value: string; label: string; selected: boolean }[];
}

/** A piece of a text with gaps: words as HTML, a list to choose from, or a field to type in. */
export type GapPiece = { html: string } | { select: ShownSelect; place: number } | { input: { name: string; value: string }; place: number };

/** The controls of a question with what stands in them, in the order that the attempt remembers. */
export function shownInputs(question: Question, response: Response, orders: Drawn['orders'][string], wording: Wording): ShownInputs {
  const name = `answer.${question.id}`;
  const html = (text: Text) => say(text, wording.languages).text;
  switch (question.kind) {
    case 'single':
    case 'poll': {
      const chosen = (response as SingleResponse).option;
      return { partial: 'question-choices', type: 'radio', name: `${name}.option`, options: inOrder(question.options, orders?.['options']).map((option) => ({ value: option.id, html: html(option.text), checked: option.id === chosen })) };
    }
    case 'multiple': {
      const chosen = (response as MultipleResponse).options;
      return { partial: 'question-choices', type: 'checkbox', name: `${name}.options`, options: inOrder(question.options, orders?.['options']).map((option) => ({ value: option.id, html: html(option.text), checked: chosen.includes(option.id) })) };
    }
    case 'truefalse': {
      const { answer } = response as TrueFalseResponse;
      return { partial: 'question-choices', type: 'radio', name: `${name}.answer`, options: [true, false].map((value) => ({ value: String(value), html: value ? wording.yes : wording.no, checked: answer === value })) };
    }
    case 'matching':
      return { partial: 'question-matching', rows: matchingRows(question, response as MatchingResponse, orders, wording) };
    case 'ordering':
      return { partial: 'question-ordering', rows: orderingRows(question, response as OrderingResponse, orders, wording) };
    case 'gap':
      return { partial: 'question-gaps', pieces: gapPieces(question, response as GapResponse, orders, wording) };
    case 'essay':
      return { partial: 'question-essay', name: `${name}.text`, value: (response as { text: string }).text, words: question.words ?? 0 };
    default: {
      const unit = question.kind === 'numerical' && question.unit ? plainText(html(question.unit)) : '';
      return { partial: 'question-line', name: `${name}.text`, value: (response as { text: string }).text, numeric: question.kind === 'numerical', unit };
    }
  }
}

/** The things in the remembered order; what the order does not know stands at the end. */
export function inOrder<Thing extends { readonly id: string }>(things: readonly Thing[], order: readonly string[] | undefined): Thing[] {
  if (!order) return [...things];
  const place = (thing: Thing) => (order.includes(thing.id) ? order.indexOf(thing.id) : order.length);
  return [...things].sort((one, other) => place(one) - place(other));
}

/** A text with gaps, taken apart: every second piece is the id of a gap. */
export function piecesOf(html: string): string[] {
  return html.split(/\{\{\s*([a-z0-9-]+)\s*\}\}/);
}

function matchingRows(question: MatchingQuestion, response: MatchingResponse, orders: Drawn['orders'][string], wording: Wording) {
  const choices = inOrder([...question.pairs, ...question.distractors], orders?.['choices']).map(({ id, answer }) => ({ id, label: plainText(say(answer, wording.languages).text) }));
  return inOrder(question.pairs, orders?.['pairs']).map((pair) => ({
    id: `${question.id}-${pair.id}`,
    html: say(pair.stem, wording.languages).text,
    select: select(`answer.${question.id}.matches.${pair.id}`, choices, response.matches[pair.id], wording),
  }));
}

function orderingRows(question: OrderingQuestion, response: OrderingResponse, orders: Drawn['orders'][string], wording: Wording) {
  const places = question.items.map((_item, index) => ({ id: String(index + 1), label: String(index + 1) }));
  return inOrder(question.items, orders?.['items']).map((item) => ({
    id: `${question.id}-${item.id}`,
    html: say(item.text, wording.languages).text,
    select: select(`answer.${question.id}.places.${item.id}`, places, response.places[item.id]?.toString(), wording),
  }));
}

function gapPieces(question: GapQuestion, response: GapResponse, orders: Drawn['orders'][string], wording: Wording): GapPiece[] {
  const pieces = piecesOf(say(question.text, wording.languages).text);
  let place = 0;
  return pieces.map((piece, index) => {
    const gap = index % 2 === 1 ? question.gaps.find((one) => one.id === piece) : undefined;
    return gap ? gapPiece(question, gap, (place += 1), response, orders, wording) : { html: piece };
  });
}

function gapPiece(question: GapQuestion, gap: Gap, place: number, response: GapResponse, orders: Drawn['orders'][string], wording: Wording): GapPiece {
  const name = `answer.${question.id}.gaps.${gap.id}`;
  const value = response.gaps[gap.id];
  if ('answers' in gap) return { input: { name, value: value ?? '' }, place };
  return { select: select(name, gapChoices(gap, orders?.[gap.id], wording), value, wording), place };
}

function gapChoices(gap: ChoiceGap, order: readonly string[] | undefined, wording: Wording): { id: string; label: string }[] {
  return inOrder(gap.choices, order).map(({ id, text }) => ({ id, label: plainText(say(text, wording.languages).text) }));
}

function select(name: string, choices: readonly { id: string; label: string }[], chosen: string | undefined, wording: Wording): ShownSelect {
  const options = choices.map(({ id, label }) => ({ value: id, label, selected: id === chosen }));
  return { name, options: [{ value: '', label: wording.choose, selected: chosen === undefined }, ...options] };
}
