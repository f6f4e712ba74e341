import { element, pathThrough, type Drawn } from './element.js';

/** Shapes that differ without their colour; `open` ones are drawn as an outline. */
export type Mark = 'circle' | 'square' | 'triangle' | 'diamond' | 'open';

/** A mark around a place on the paper. */
export function mark(kind: Mark, x: number, y: number, size = markSize): Drawn {
  const look = `mark mark--${kind}`;
  if (kind === 'circle' || kind === 'open') return element('circle', { class: look, cx: x, cy: y, r: size });
  return element('path', { class: look, d: `${pathThrough(corners[kind].map(([dx, dy]) => [x + dx * size, y + dy * size]))}Z` });
}

/** How far a mark reaches from its middle. */
export const markSize = 5;

const corners: Record<'square' | 'triangle' | 'diamond', readonly (readonly [number, number])[]> = {
  square: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
  triangle: [[0, -1.1], [1.1, 0.9], [-1.1, 0.9]],
  diamond: [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]],
};
