/**
 * Where a function of x ≥ 0 that only falls comes down to `wanted`, as far as doubles can tell; 0 where it begins lower.
 * By false position in the Illinois variant (Dowell & Jarratt, 1971): some ten steps where halving takes sixty.
 */
export function whereFalls(falling: (x: number) => number, wanted: number): number {
  const height = (x: number): Point => ({ x, y: falling(x) - wanted });
  let [low, high] = [height(0), height(1)];
  while (high.y > 0) [low, high] = [high, height(high.x * 2)];
  if (low.y <= 0) return low.x;
  for (let last = low; ; ) {
    const next = height(between(low, high));
    if (next.y === 0 || Math.abs(next.x - last.x) <= 1e-15 * next.x) return next.x;
    // An end that stays twice has its height halved, so that the other end does not creep.
    const share = next.y > 0 === last.y > 0 ? 0.5 : 1;
    if (next.y > 0) [low, high] = [next, { x: high.x, y: high.y * share }];
    else [low, high] = [{ x: low.x, y: low.y * share }, next];
    last = next;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function between(low: Point, high: Point): number {
  const crossing = low.x + (low.y * (high.x - low.x)) / (low.y - high.y);
  return crossing > low.x && crossing < high.x ? crossing : (low.x + high.x) / 2;
}
