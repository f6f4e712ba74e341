/** A rectangle by its middle; x runs along the reader's line. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** How large the label is, and how far the mark that it belongs to reaches. */
  readonly width: number;
  readonly height: number;
  readonly reach: number;
}

/** A label's box; `away` where it lies so far from its mark that a line must lead there. */
export interface Placed extends Box {
  readonly away: boolean;
}

/**
 * Places for labels beside their marks, none over another, over a mark or over the edge. Each takes the first free place
 * of those around its mark, ring by ring, so the labels that come first lie best: let them be the important ones. Null
 * where no place is left.
 */
export function placeLabels(marks: readonly Labelled[], paper: Box): (Placed | null)[] {
  const taken: Box[] = marks.map(({ x, y, reach }) => ({ x, y, width: 2 * reach, height: 2 * reach }));
  return marks.map((mark) => {
    const place = placesAround(mark).find((box) => isInside(box, paper) && !taken.some((other) => doOverlap(box, other))) ?? null;
    if (place) taken.push(place);
    return place;
  });
}

export function doOverlap(one: Box, other: Box): boolean {
  return Math.abs(one.x - other.x) * 2 < one.width + other.width - tiny && Math.abs(one.y - other.y) * 2 < one.height + other.height - tiny;
}

// Beside, above, below, then the corners.
const directions = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]] as const;

const rings = 16;

const tiny = 1e-9;

function placesAround({ x, y, width, height, reach }: Labelled): Placed[] {
  return Array.from({ length: rings }, (_, ring) => ring).flatMap((ring) => {
    const gap = reach + ring * (height / 2);
    return directions.map(([dx, dy]) => ({ x: x + dx * (gap + width / 2), y: y + dy * (gap + height / 2), width, height, away: ring > 1 }));
  });
}

function isInside(box: Box, paper: Box): boolean {
  return Math.abs(box.x - paper.x) * 2 <= paper.width - box.width && Math.abs(box.y - paper.y) * 2 <= paper.height - box.height;
}
