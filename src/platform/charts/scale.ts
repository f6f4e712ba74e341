/** Values and where they lie along an axis; ticks are round values, from the least to the most. */
export interface Scale {
  readonly ticks: readonly number[];
  at(value: number): number;
}

export type Span = readonly [least: number, most: number];

/** A scale over the values of `span`, from the place `from` to the place `to` (which may come first), with some `count` ticks. */
export function scaleOver(span: Span, from: number, to: number, count = 5): Scale {
  const [least, most] = span;
  const reach = most - least || 1;
  return { ticks: ticksIn(span, count), at: (value) => from + ((Math.min(Math.max(value, least), most) - least) / reach) * (to - from) };
}

/** The least span between round values that holds all values, and no less than one step wide. */
export function roundSpan(values: readonly number[], count = 5): Span {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = stepFor(most - least || 1, count);
  const [from, to] = [Math.floor(least / step + tiny) * step, Math.ceil(most / step - tiny) * step];
  return [tidied(from), tidied(to > from ? to : from + step)];
}

function ticksIn([least, most]: Span, count: number): number[] {
  const step = stepFor(most - least || 1, count);
  const first = Math.ceil(least / step - tiny);
  return Array.from({ length: Math.floor(most / step + tiny) - first + 1 }, (_, at) => tidied((first + at) * step));
}

// The roundest step, 1, 2 or 5 times a power of ten, that takes at most `count` steps.
function stepFor(reach: number, count: number): number {
  const power = 10 ** Math.floor(Math.log10(reach / count));
  return power * [1, 2, 5, 10].find((times) => reach / (power * times) <= count + tiny)!;
}

const tiny = 1e-9;

function tidied(value: number): number {
  return Number(value.toPrecision(12));
}
