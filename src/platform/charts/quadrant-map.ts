import type { Spoken } from '../web/in-its-language.js';
import { element, type Drawn } from './element.js';
import { placeLabels, type Labelled, type Placed } from './labels.js';
import { mark, markSize, type Mark } from './marks.js';
import { roundSpan, scaleOver, type Scale, type Span } from './scale.js';
import { lineHeight, Sheet, sheetWidth, type ChartHead } from './sheet.js';
import { named } from './spoken.js';
import { widthOf } from './words-in-lines.js';

/** A thing with two values, each with its interval. `label` is short, such as its number in the table beside. */
export interface MapDot {
  readonly label: string;
  /** The whole name, for who points at the dot. */
  readonly name: Spoken;
  readonly across: number;
  readonly up: number;
  readonly acrossInterval: Span | null;
  readonly upInterval: Span | null;
  /** The field that it counts to, which is for the formula to say: dots on a line must go somewhere. */
  readonly field: Field;
}

/** The four fields by where they lie: low or high across, then up. */
export type Field = 'lowHigh' | 'highHigh' | 'lowLow' | 'highLow';

export interface QuadrantMap extends ChartHead {
  /** The most important first: their labels lie best. */
  readonly dots: readonly MapDot[];
  readonly crosshair: { readonly across: number; readonly up: number };
  /** What is measured across and upwards. */
  readonly across: string;
  readonly up: string;
  readonly fields: Readonly<Record<Field, string>>;
  readonly write: (value: number) => string;
}

const plot = { from: 34, to: sheetWidth - 6, top: 30, bottom: 340 } as const;

const shapes: Record<Field, Mark> = { lowHigh: 'triangle', highHigh: 'circle', lowLow: 'square', highLow: 'open' };

/** Dots over two axes with a crosshair: each field has its name and its own shape of dot. */
export function quadrantMap({ dots, crosshair, across, up, fields, write, ...head }: QuadrantMap): Drawn {
  const sheet = new Sheet(head);
  const acrossScale = scaleOver(spanOf(dots, 'across', crosshair.across), plot.from, plot.to);
  const upScale = scaleOver(spanOf(dots, 'up', crosshair.up), plot.bottom, plot.top);
  axes(sheet, acrossScale, upScale, { across, up, write });
  fieldNames(sheet, fields);
  sheet.line('crosshair', [acrossScale.at(crosshair.across), plot.top], [acrossScale.at(crosshair.across), plot.bottom]);
  sheet.line('crosshair', [plot.from, upScale.at(crosshair.up)], [plot.to, upScale.at(crosshair.up)]);
  for (const dot of dots) intervals(sheet, dot, acrossScale, upScale);
  const places = dots.map((dot) => ({ x: acrossScale.at(dot.across), y: upScale.at(dot.up) }));
  dots.forEach(({ name, field }, at) => sheet.put(element('g', {}, named('title', null, name), mark(shapes[field], sheet.x(places[at]!.x), places[at]!.y))));
  labels(sheet, dots, places);
  return sheet.svg('chart--map', plot.bottom + 2 * lineHeight + 8);
}

// Little room is left around the dots, and a crosshair that lies apart from them is seen all the same.
function spanOf(dots: readonly MapDot[], axis: 'across' | 'up', crosshair: number): Span {
  return roundSpan([crosshair, ...dots.flatMap((dot) => [dot[axis], ...(dot[`${axis}Interval`] ?? [])])]);
}

function axes(sheet: Sheet, across: Scale, up: Scale, words: { across: string; up: string; write: (value: number) => string }): void {
  sheet.box('frame', plot.from, plot.top, plot.to - plot.from, plot.bottom - plot.top);
  for (const tick of across.ticks) {
    sheet.line('axis', [across.at(tick), plot.bottom], [across.at(tick), plot.bottom + 4]);
    sheet.words('tick', words.write(tick), Math.min(across.at(tick), sheetWidth - widthOf(words.write(tick)) / 2), plot.bottom + lineHeight, 'middle');
  }
  for (const tick of up.ticks) {
    sheet.line('axis', [plot.from - 4, up.at(tick)], [plot.from, up.at(tick)]);
    sheet.words('tick', words.write(tick), plot.from - 7, up.at(tick) + 5, 'end');
  }
  sheet.words('axis-name', `↑ ${words.up}`, 0, lineHeight - 4);
  sheet.words('axis-name', `${words.across} ${sheet.onwards}`, plot.to, plot.bottom + 2 * lineHeight, 'end');
}

function fieldNames(sheet: Sheet, { lowHigh, highHigh, lowLow, highLow }: QuadrantMap['fields']): void {
  const [high, low] = [plot.top + lineHeight - 2, plot.bottom - 7];
  sheet.words('field-name', lowHigh, plot.from + 6, high);
  sheet.words('field-name', highHigh, plot.to - 6, high, 'end');
  sheet.words('field-name', lowLow, plot.from + 6, low);
  sheet.words('field-name', highLow, plot.to - 6, low, 'end');
}

function intervals(sheet: Sheet, dot: MapDot, across: Scale, up: Scale): void {
  const [along, y] = [across.at(dot.across), up.at(dot.up)];
  if (dot.acrossInterval) sheet.line('reach', [across.at(dot.acrossInterval[0]), y], [across.at(dot.acrossInterval[1]), y]);
  if (dot.upInterval) sheet.line('reach', [along, up.at(dot.upInterval[0])], [along, up.at(dot.upInterval[1])]);
}

function labels(sheet: Sheet, dots: readonly MapDot[], places: readonly { x: number; y: number }[]): void {
  const paper = { x: (plot.from + plot.to) / 2, y: (plot.top + plot.bottom) / 2, width: plot.to - plot.from, height: plot.bottom - plot.top };
  const wanted = dots.map(({ label }, at): Labelled => ({ ...places[at]!, width: widthOf(label) + 4, height: 15, reach: markSize + 1 }));
  placeLabels(wanted, paper).forEach((place, at) => place && label(sheet, dots[at]!.label, place, places[at]!));
}

function label(sheet: Sheet, words: string, place: Placed, dot: { x: number; y: number }): void {
  if (place.away) sheet.line('leader', [dot.x, dot.y], [place.x, place.y]);
  sheet.words('dot-name', words, place.x, place.y + 5, 'middle');
}
