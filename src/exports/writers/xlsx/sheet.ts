import { cutToUnits } from '../cutting.js';
import { xmlText } from '../xml.js';

/** What one sheet of Excel holds, and the most UTF-16 units of one cell. */
export const sheetLimits = { rows: 1_048_576, columns: 16_384, cell: 32_767 };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const frozen = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** Writes the rows of a sheet, its header first, which stays in sight. Texts stay texts: “007” is no 7. */
export class Sheet {
  static readonly start = `${head}${frozen}<sheetData>`;
  static readonly end = '</sheetData></worksheet>';
  private readonly letters: string[];
  private row = 0;

  constructor(columns: number) {
    this.letters = Array.from({ length: columns }, (_, index) => lettersOf(index));
  }

  line(cells: readonly (string | number | null)[]): string {
    this.row += 1;
    let written = `<row r="${this.row}">`;
    for (let at = 0; at < cells.length; at += 1) written += this.cell(cells[at]!, at);
    return `${written}</row>`;
  }

  private cell(value: string | number | null, at: number): string {
    if (value === null || value === '') return '';
    const place = `<c r="${this.letters[at]}${this.row}"`;
    if (typeof value === 'number') return `${place}><v>${value}</v></c>`;
    return `${place} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
  }
}

/** The name of a column: A to Z, AA and so on. */
export function lettersOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

// Excel reads _x0041_ as A, so that very text is written as _x005F_x0041_.
function cellText(text: string): string {
  const kept = cutToUnits(text, sheetLimits.cell).replaceAll(/\r\n?/g, '\n');
  return xmlText(kept.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}
