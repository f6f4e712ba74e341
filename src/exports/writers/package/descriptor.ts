import { absenceReasons, type Column } from '../../dictionary/column.js';
import { inWords, type Table } from '../table.js';

/** The csv as it was written: what others compare it with. */
export interface WrittenFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** The `datapackage.json` of a table (Data Package 2.0 of Frictionless, with a Table Schema). */
export function descriptor(table: Table, file: WrittenFile): object {
  const { name, title, description, columns, leftOut, madeAt } = table;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title: inWords(title, table),
    description: plainWords(inWords(description, table)),
    created: madeAt.toISOString(),
    resources: [
      {
        name: 'answers',
        type: 'table',
        path: file.path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: file.bytes,
        hash: `sha256:${file.sha256}`,
        dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
        schema: { $schema: 'https://datapackage.org/profiles/2.0/tableschema.json', fields: columns.map((column) => field(column, table)), missingValues: missingValues(columns) },
        ...(leftOut.columns.length > 0 ? { left_out_on_wish: leftOut.columns.map((column) => ({ name: column.name, title: inWords(column.label, table) })) } : {}),
      },
    ],
  };
}

const types: Record<Column['kind'], string> = { number: 'number', code: 'integer', text: 'string', month: 'yearmonth' };

function field(column: Column, table: Table): object {
  const { name, kind, label, categories, versions, decimals, absences, measure } = column;
  return {
    name,
    type: kind === 'number' && decimals === 0 ? 'integer' : types[kind],
    title: inWords(label, table),
    ...descriptionOf(column, table),
    ...(kind === 'code' ? { categories: categories.map(({ code, label: meaning }) => ({ value: code, label: inWords(meaning, table) })), categoriesOrdered: measure === 'ordinal' } : {}),
    missingValues: absences ? ['', ...absenceReasons.map((reason) => String(absences[reason]))] : [''],
    valid_from_version: versions.from,
    valid_to_version: versions.to,
  };
}

function descriptionOf({ question, definition }: Column, table: Table): { description?: string } {
  const description = definition ?? (question ? inWords(question, table) : '');
  return description ? { description } : {};
}

/** For readers that know no missing values of fields: those that nearly all fields have. */
function missingValues(columns: readonly Column[]): string[] {
  const first = columns.find(({ absences }) => absences !== null && absences['not-asked'] === -96);
  return ['', ...(first ? absenceReasons.map((reason) => String(first.absences![reason])) : [])];
}

/** A text without its marks. */
export function plainWords(html: string): string {
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').trim();
}
