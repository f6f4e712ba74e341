import { mostFlow, type Arc } from './flow.js';

const pipe = (from: number, to: number, room: number): Arc[] => [{ from, to, room }, { from: to, to: from, room: 0 }];

/** The network of Ford and Fulkerson's textbooks: source 0, sink 5, most flow 23 (Cormen et al., chapter 26). */
const textbook = [pipe(0, 1, 16), pipe(0, 2, 13), pipe(2, 1, 4), pipe(1, 3, 12), pipe(3, 2, 9), pipe(2, 4, 14), pipe(4, 3, 7), pipe(3, 5, 20), pipe(4, 5, 4)].flat();

test.each<[string, Arc[], number, number, number]>([
  ['through the network of the textbook', textbook, 6, Infinity, 23],
  ['no more than enough', textbook, 6, 10, 10],
  ['nothing where there is no way', pipe(5, 0, 9), 6, Infinity, 0],
  ['without end where no pipe is narrow', [...pipe(0, 3, Infinity), ...pipe(3, 5, Infinity)], 6, Infinity, Infinity],
  ['as much as the narrow pipes let through beside each other', [...pipe(0, 3, Infinity), ...pipe(3, 5, 2), ...pipe(0, 5, 3)], 6, Infinity, 5],
])('flows %s', (_case, arcs, nodes, enough, expected) => {
  expect(mostFlow(arcs, nodes, 0, 5, enough)).toBe(expected);
});

test('may have to take back what it sent first', () => {
  const crossing = [pipe(0, 1, 1), pipe(0, 2, 1), pipe(1, 2, 1), pipe(1, 3, 1), pipe(2, 3, 1)].flat();
  expect(mostFlow(crossing, 4, 0, 3, Infinity)).toBe(2);
});
