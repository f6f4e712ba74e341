import type { Drawn } from './element.js';
import { scaleOver } from './scale.js';
import { lineHeight, Sheet, sheetWidth, type ChartHead } from './sheet.js';
import { widthOf } from './words-in-lines.js';

/** How many are left at a stage. `mark` is what stands below it, a number or a short word; null where it may not be shown. */
export interface Stage {
  readonly mark: string;
  readonly value: number | null;
}

export interface FallingSteps extends ChartHead {
  readonly stages: readonly Stage[];
  /** What the stages are, below them: “Page”. */
  readonly axis: string;
  /** What a full step is. */
  readonly most: number;
  readonly write: (value: number) => string;
}

const top = lineHeight + 6;
const floor = 190;

/** So much room is between two numbers, or “1,204 1,198” is read as one. */
const gap = 10;

/** Steps that go down as people leave, from stage to stage, each with its number where there is room. */
export function fallingSteps({ stages, axis, most, write, ...head }: FallingSteps): Drawn {
  const sheet = new Sheet(head);
  const scale = scaleOver([0, most], floor, top);
  const width = sheetWidth / Math.max(stages.length, 1);
  stages.forEach(({ value }, at) => {
    if (value === null) return;
    const y = scale.at(value);
    sheet.box('step-area', at * width, y, width, floor - y);
    sheet.path('step-edge', [[at * width, y], [(at + 1) * width, y], ...nextEdge(stages[at + 1], scale.at, (at + 1) * width)]);
  });
  sheet.line('axis', [0, floor], [sheetWidth, floor]);
  const [values, marks] = [stages.map(({ value }) => (value === null ? '–' : write(value))), stages.map(({ mark }) => mark)];
  every(values, width).forEach((at) => sheet.words('value', values[at]!, (at + 0.5) * width, scale.at(stages[at]!.value ?? 0) - 5, 'middle'));
  every(marks, width).forEach((at) => sheet.words('tick', marks[at]!, (at + 0.5) * width, floor + lineHeight, 'middle'));
  sheet.words('tick', `${axis} ${sheet.onwards}`, 0, floor + 2 * lineHeight + 2);
  return sheet.svg('chart--steps', floor + 2 * lineHeight + 10);
}

// The edge goes on down, or up, to the next stage, where that is shown.
function nextEdge(next: Stage | undefined, at: (value: number) => number, along: number): (readonly [number, number])[] {
  return next?.value == null ? [] : [[along, at(next.value)]];
}

// Which words there is room for: all, or every second, third … of them, the first always.
function every(words: readonly string[], room: number): number[] {
  const widest = Math.max(...words.map(widthOf), 1) + gap;
  const step = Math.ceil(widest / room);
  return words.map((_, at) => at).filter((at) => at % step === 0);
}
