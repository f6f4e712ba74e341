/** The quasigroup of Damm (2004): a digit that is wrong, or two neighbours that changed places, never go unnoticed. */
const damm = ['0317598642', '7092154863', '4206871359', '1750983426', '6123045978', '3674209581', '5869720134', '8945362017', '9438617205', '2581436790'];

/** The most sheets that can be numbered: six digits. */
const digits = 6;

/** A sheet's number as it is printed: six digits and a check digit, `012 345 6`. Plain spaces would turn the groups around in Arabic. */
export function printedNumber(number: number): string {
  const plain = String(number).padStart(digits, '0');
  return [plain.slice(0, -3), plain.slice(-3), checkDigit(plain)].join('\u00a0');
}

/** The number that was typed from a sheet, with its check digit; null where it is none. Spaces and hyphens count for nothing. */
export function readSheetNumber(typed: string): number | null {
  const plain = inLatinDigits(typed).replace(/[\s-]/g, '');
  if (!/^\d{7,10}$/.test(plain) || checkDigit(plain) !== 0) return null;
  return Number(plain.slice(0, -1));
}

/** The check digit of a row of digits; of a row that ends with its check digit it is 0. */
export function checkDigit(row: string): number {
  return Array.from(row).reduce((interim, digit) => Number(damm[interim]![Number(digit)]), 0);
}

/** Arabic-Indic and Persian digits as the ones that are printed. */
export function inLatinDigits(typed: string): string {
  return typed.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)).replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}
