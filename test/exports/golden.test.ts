import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dta } from '../../src/exports/writers/dta/dta.js';
import { sav } from '../../src/exports/writers/sav/sav.js';
import { awkwardTable, emptyTable, wideTable } from '../make/table.js';
import { bytesOf } from '../support/bytes.js';
import { expectedIn } from './expected.js';

const golden = resolve(import.meta.dirname, 'golden');

/** Where bin/check-exports wants files that other programs shall read; it then compares them itself. */
const wanted = process.env['EXPORT_FILES'];

const writers = { sav, dta };
const tables = { awkward: awkwardTable, empty: emptyTable, wide: wideTable };

describe.each(['sav', 'dta'] as const)('%s', (format) => {
  it.each(['awkward', 'empty'] as const)('is byte for byte what readstat, pspp and haven have read: %s', async (name) => {
    const bytes = await bytesOf(writers[format](tables[name]()));
    if (wanted) return;
    expect(bytes.equals(readFileSync(join(golden, `${name}.${format}`)))).toBe(true);
    expect(await expectedIn(tables[name](), format)).toBe(readFileSync(join(golden, `${name}.${format}.txt`), 'utf8'));
  });

  it.each(['awkward', 'empty', 'wide'] as const)('is the same each time: %s', async (name) => {
    const bytes = await bytesOf(writers[format](tables[name]()));
    expect(bytes.equals(await bytesOf(writers[format](tables[name]())))).toBe(true);
    if (!wanted) return;
    writeFileSync(join(wanted, `${name}.${format}`), bytes);
    writeFileSync(join(wanted, `${name}.${format}.txt`), await expectedIn(tables[name](), format));
  });
});
