/** A code as it is printed: with a real minus, which cannot be taken for a dash of a list. */
export function printedCode(code: number): string {
  return code < 0 ? `−${-code}` : String(code);
}
