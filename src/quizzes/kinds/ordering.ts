import type { Text } from '../../platform/language/text.js';
import { graded, mean, stateOf } from './fractions.js';
import type { Common, Kind, Part } from './kind.js';
import { saysTheSame } from './same-text.js';

export interface Item {
  readonly id: string;
  readonly text: Text;
}

/**
 * Items to put in order; they are held in the right one. The fraction is the share of items that stand in their
 * right place, counted from the first: the default of Moodle's ordering type, and the one rule that can be said
 * in a sentence (“3 of 5 are in the right place”). Its price: one item moved to the front shifts all others.
 */
export interface OrderingQuestion extends Common {
  readonly kind: 'ordering';
  readonly items: readonly Item[];
}

/** By id of the item: the place where she put it, 1 for the first. Two items may have the same place: that is not complete. */
export interface OrderingResponse {
  readonly places: Readonly<Record<string, number>>;
}

export const ordering: Kind<OrderingQuestion, OrderingResponse> = {
  read(question, reader) {
    const most = question.items.length;
    return { places: reader.each('places', ids(question), (at, value) => reader.place(at, value, most)) };
  },

  isComplete(question, response) {
    const places = ids(question).map((id) => response.places[id]);
    return places.every((place) => place !== undefined) && new Set(places).size === places.length;
  },

  isGradable: (question, response) => ids(question).some((id) => response.places[id] !== undefined),

  grade(question, response) {
    const parts = partsOf(question, response);
    return graded(mean(parts.map((part) => part.fraction)), parts);
  },

  rightResponse: (question) => ({ places: Object.fromEntries(ids(question).map((id, at) => [id, at + 1])) }),

  lists: (question) => [{ name: 'items', ids: ids(question), shuffle: 'always-changed' }],

  // In a random order, one item stands in its right place on average.
  guess: (question) => 1 / question.items.length,
};

function partsOf(question: OrderingQuestion, response: OrderingResponse): Part[] {
  const filled = new Set<number>();
  return question.items.map((item) => {
    const place = response.places[item.id];
    const right = place !== undefined && !filled.has(place) && belongsAt(question, item, place);
    if (right) filled.add(place);
    return { id: item.id, fraction: right ? 1 : 0, state: place === undefined ? 'unanswered' : stateOf(right ? 1 : 0) };
  });
}

// Items that say the same may change places.
function belongsAt(question: OrderingQuestion, item: Item, place: number): boolean {
  const expected = question.items[place - 1];
  return expected !== undefined && (expected.id === item.id || saysTheSame(expected.text, item.text));
}

function ids(question: OrderingQuestion): string[] {
  return question.items.map((item) => item.id);
}
