import { randomFor } from './random.js';

it('draws the same numbers for the same seed, and others for another', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, randomFor(seed).fraction);
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('spreads evenly: of 10,000 draws below ten, each comes near 1,000 times', () => {
  const random = randomFor(1);
  const counts = Array<number>(10).fill(0);
  for (let draw = 0; draw < 10_000; draw += 1) counts[random.below(10)]! += 1;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
