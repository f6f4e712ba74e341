import { absenceReasons, type Column } from '../../dictionary/column.js';
import { cutToBytes } from '../cutting.js';
import { inWords, type Table } from '../table.js';
import { extension, float64, int32, padded } from './records.js';
import type { SavVariable, Segment } from './variables.js';

const largest = Number.MAX_VALUE;
/** The number next above the least one: with it begins what SPSS calls LOWEST. */
const lowest = 2 ** 971 - largest;

/** Formats for print and screen: the kind of format, its width, and its digits after the point. */
const formats = { text: 1, number: 5, month: 28 };
const measures = { nominal: 1, ordinal: 2, scale: 3 };

/** The longest text of a value label: R has crashed on longer ones. */
const longestValueLabel = 120;

/** Everything in front of the data (GNU PSPP developers’ guide, “System File Format”). */
export function dictionaryRecords(table: Table, variables: readonly SavVariable[]): Buffer {
  return Buffer.concat([
    header(table, variables),
    ...variables.flatMap(variableRecords),
    ...valueLabelRecords(table, variables),
    extension(3, 4, int32(1, 0, 0, -1, 1, 1, 2, 65001)),
    extension(4, 8, float64(-largest, largest, lowest)),
    ...(table.sets.length > 0 ? [extension(7, 1, multipleSets(table, variables))] : []),
    extension(11, 4, Buffer.concat(variables.flatMap(display))),
    extension(13, 1, Buffer.from(variables.map(({ column, segments }) => `${segments[0]!.shortName}=${column.name}`).join('\t'))),
    ...veryLongStrings(variables),
    extension(16, 8, counts(table.count)),
    extension(20, 1, Buffer.from('UTF-8')),
    int32(999, 0),
  ]);
}

function header(table: Table, variables: readonly SavVariable[]): Buffer {
  const { madeAt, title, count } = table;
  const [, day, month, year] = /^\w+, (\d\d) (\w+) \d\d(\d\d)/.exec(madeAt.toUTCString())!;
  const places = variables.flatMap(({ segments }) => segments).reduce((sum, segment) => sum + segment.places, 0);
  return Buffer.concat([
    Buffer.from('$FL2'),
    padded('@(#) SPSS DATA FILE i-Mentor', 60),
    int32(2, places, 1, 0, count > 0x7fff_ffff ? -1 : count),
    float64(100),
    padded(`${day} ${month} ${year}`, 9),
    padded(madeAt.toISOString().slice(11, 19), 8),
    padded(cutToBytes(inWords(title, table), 64), 64),
    Buffer.alloc(3),
  ]);
}

function variableRecords({ column, label, segments }: SavVariable): Buffer[] {
  return segments.flatMap((segment, index) => [variableRecord(column, segment, index === 0 ? label : ''), ...Array.from({ length: segment.places - 1 }, () => continuation)]);
}

const continuation = Buffer.concat([int32(2, -1, 0, 0, 0, 0), padded('', 8)]);

function variableRecord(column: Column, { shortName, width }: Segment, label: string): Buffer {
  const missing = column.absences && width === 0 ? float64(column.absences['not-reached'], column.absences['not-asked']) : null;
  const format = formatOf(column, width);
  const bytes = Buffer.byteLength(label);
  return Buffer.concat([
    int32(2, width, label === '' ? 0 : 1, missing ? -2 : 0, format, format),
    padded(shortName, 8),
    ...(label === '' ? [] : [int32(bytes), padded(label, Math.ceil(bytes / 4) * 4)]),
    ...(missing ? [missing] : []),
  ]);
}

function formatOf({ kind, decimals }: Column, width: number): number {
  if (width > 0) return (formats.text << 16) | (width << 8);
  if (kind === 'month') return (formats.month << 16) | (8 << 8);
  return (formats.number << 16) | ((kind === 'code' ? 8 : 16) << 8) | (decimals ?? 4);
}

/** The same labels are kept once for all variables that have them. */
function valueLabelRecords(table: Table, variables: readonly SavVariable[]): Buffer[] {
  const byLabels = new Map<string, { labels: [number, string][]; places: number[] }>();
  for (const { column, segments } of variables) {
    const labels = labelsOf(column, table);
    const key = JSON.stringify(labels);
    const shared = byLabels.get(key) ?? { labels, places: [] };
    shared.places.push(segments[0]!.place);
    if (labels.length > 0) byLabels.set(key, shared);
  }
  return [...byLabels.values()].flatMap(({ labels, places }) => [int32(3, labels.length), ...labels.map(valueLabel), int32(4, places.length, ...places)]);
}

function labelsOf({ categories, absences }: Column, table: Table): [number, string][] {
  const codes = categories.map(({ code, label }): [number, string] => [code, inWords(label, table)]);
  const reasons = absences ? absenceReasons.map((reason): [number, string] => [absences[reason], inWords(table.absences[reason]!, table)]) : [];
  return [...codes, ...reasons].map(([code, label]) => [code, cutToBytes(label, longestValueLabel)]);
}

function valueLabel([code, label]: [number, string]): Buffer {
  const bytes = Buffer.byteLength(label);
  return Buffer.concat([float64(code), Buffer.from([bytes]), padded(label, Math.ceil((bytes + 1) / 8) * 8 - 1)]);
}

// Each set: its name, D and the value that counts as ticked, its label, and its variables by their short names.
function multipleSets(table: Table, variables: readonly SavVariable[]): Buffer {
  const shortNames = new Map(variables.map(({ column, segments }) => [column.name, segments[0]!.shortName.toLowerCase()]));
  const counted = (text: string) => `${Buffer.byteLength(text)} ${text}`;
  const lines = table.sets.map(({ name, label, columns }) => `$${name}=D${counted('1')} ${counted(cutToBytes(inWords(label, table), 255))} ${columns.map((column) => shortNames.get(column)!).join(' ')}\n`);
  return Buffer.from(lines.join(''));
}

function display({ column, width, segments }: SavVariable): Buffer[] {
  const shown = width > 0 ? Math.min(32, width) : 10;
  return segments.map(() => int32(measures[column.measure], shown, width > 0 ? 0 : 1));
}

function veryLongStrings(variables: readonly SavVariable[]): Buffer[] {
  const long = variables.filter(({ segments }) => segments.length > 1);
  if (long.length === 0) return [];
  return [extension(14, 1, Buffer.from(long.map(({ width, segments }) => `${segments[0]!.shortName}=${String(width).padStart(5, '0')}\0\t`).join('')))];
}

function counts(count: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeBigInt64LE(1n, 0);
  bytes.writeBigInt64LE(BigInt(count), 8);
  return bytes;
}
