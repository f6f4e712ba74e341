import { createRequire } from 'node:module';

/** What sav-reader, which can only be required, says of a variable; only what the tests use of it. */
export interface ReadVariable {
  name: string;
  label?: string;
  measurementLevel: string;
  missing?: unknown;
}

interface Reader {
  open(): Promise<void>;
  readAllRows(): Promise<Record<string, unknown>[]>;
  meta: { header: { n_cases: number }; sysvars: ReadVariable[]; valueLabels: { appliesToNames: string[]; entries: { val: number; label: string }[] }[]; mrsets: unknown };
}

const { SavBufferReader } = createRequire(import.meta.filename)('sav-reader') as { SavBufferReader: new (file: Buffer) => Reader };

/** Opens a system file of SPSS with another's library. */
export async function openSav(file: Buffer): Promise<Reader> {
  const reader = new SavBufferReader(file);
  await reader.open();
  return reader;
}
