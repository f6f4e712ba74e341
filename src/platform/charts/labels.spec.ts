import { numbersFrom } from '../../../test/make/numbers.js';
import { doOverlap, placeLabels, type Box, type Labelled } from './labels.js';

const paper: Box = { x: 150, y: 150, width: 300, height: 300 };
const labelled = (x: number, y: number, width = 20): Labelled => ({ x, y, width, height: 15, reach: 6 });

test('a label lies behind its mark, and before it at the edge', () => {
  expect(placeLabels([labelled(100, 100), labelled(290, 200)], paper)).toMatchObject([{ x: 116, y: 100, away: false }, { x: 274, y: 200, away: false }]);
});

test('thirty marks on one place get labels that a line leads to', () => {
  const places = placeLabels(Array.from({ length: 30 }, () => labelled(150, 150)), paper);
  expect(places.every((place) => place !== null)).toBe(true);
  expect(places[0]!.away).toBe(false);
  expect(places[29]!.away).toBe(true);
});

test('no label lies over another, over a mark or over the edge', () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const random = numbersFrom(seed);
    const marks = Array.from({ length: 30 }, () => labelled(20 + random(260), 100 + random(60), 12 + random(60)));
    const placed = placeLabels(marks, paper).filter((place) => place !== null);
    placed.forEach((place, at) => {
      expect(placed.slice(at + 1).filter((other) => doOverlap(place, other))).toEqual([]);
      expect(marks.filter((mark) => doOverlap(place, { ...mark, width: 12, height: 12 }))).toEqual([]);
      expect(Math.abs(place.x - 150) + place.width / 2).toBeLessThanOrEqual(150);
      expect(Math.abs(place.y - 150) + place.height / 2).toBeLessThanOrEqual(150);
    });
  }
});

test('a label that has no place at all is left out', () => {
  expect(placeLabels([labelled(150, 150, 400)], paper)).toEqual([null]);
});
