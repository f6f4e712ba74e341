import { cutToBytes, cutToCharacters } from '../cutting.js';
import { inWords, type Table } from '../table.js';
import type { DtaLabels, DtaVariable } from './variables.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A section of a file: its name, and what stands between its tags. */
export function section(name: string, ...content: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(`<${name}>`), ...content, Buffer.from(`</${name}>`)]);
}

/** The sections in front of the data, by the help page “dta” of Stata, format 118. */
export function header(table: Table, variables: readonly DtaVariable[]): Buffer {
  const { madeAt, title, count } = table;
  const label = Buffer.from(cutToCharacters(inWords(title, table), 80));
  const stamp = `${String(madeAt.getUTCDate()).padStart(2, '0')} ${months[madeAt.getUTCMonth()]} ${madeAt.getUTCFullYear()} ${madeAt.toISOString().slice(11, 16)}`;
  return section(
    'header',
    section('release', Buffer.from('118')),
    section('byteorder', Buffer.from('LSF')),
    section('K', uint16(variables.length)),
    section('N', uint64(count)),
    section('label', uint16(label.length), label),
    section('timestamp', Buffer.from([stamp.length]), Buffer.from(stamp)),
  );
}

export function descriptions(table: Table, variables: readonly DtaVariable[]): Buffer[] {
  return [
    section('variable_types', ...variables.map(({ type }) => uint16(type))),
    section('varnames', ...variables.map(({ column }) => field(column.name, 129))),
    section('sortlist', Buffer.alloc(2 * (variables.length + 1))),
    section('formats', ...variables.map(({ format }) => field(format, 57))),
    section('value_label_names', ...variables.map(({ labels }) => field(labels, 129))),
    section('variable_labels', ...variables.map(({ column }) => field(cutToCharacters(inWords(column.label, table), 80), 321))),
    section('characteristics'),
  ];
}

export function valueLabels(labels: readonly DtaLabels[]): Buffer {
  return section('value_labels', ...labels.map(({ name, entries }) => labelTable(name, entries)));
}

/** Where each of the fourteen parts begins, tags included. */
export function map(starts: readonly number[]): Buffer {
  return section('map', ...starts.map(uint64));
}

export function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

export function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function labelTable(name: string, entries: DtaLabels['entries']): Buffer {
  const texts = entries.map(([, text]) => Buffer.from(`${cutToBytes(text, 32_000)}\0`));
  const lengths = texts.map((text) => text.length);
  const offsets = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, one) => sum + one, 0));
  const total = lengths.reduce((sum, one) => sum + one, 0);
  const table = Buffer.concat([int32(entries.length, total, ...offsets, ...entries.map(([code]) => code)), ...texts]);
  return section('lbl', int32(table.length), field(name, 129), Buffer.alloc(3), table);
}

function int32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeInt32LE(value, 4 * index));
  return bytes;
}

function field(text: string, width: number): Buffer {
  const bytes = Buffer.alloc(width);
  bytes.write(text, 0, width - 1);
  return bytes;
}
