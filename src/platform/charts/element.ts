type Attribute = string | number | null;

/** A piece of SVG, ready to be put into another. */
export type Drawn = string;

/** One element with what is in it. Coordinates are kept to a hundredth; an attribute of null is left out. */
export function element(name: string, attributes: Readonly<Record<string, Attribute>>, ...inside: readonly Drawn[]): Drawn {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${typeof value === 'number' ? round(value) : escaped(value)}"`]));
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}

/** Words as they stand inside of an element. */
export function escaped(words: string): Drawn {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Lines from point to point, as the path of an element. */
export function pathThrough(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
