const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text inside XML: without the characters that XML 1.0 cannot hold, and half characters. */
export function xmlText(text: string): string {
  const clean = text.isWellFormed() ? text : text.toWellFormed();
  return clean.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replaceAll(/[&<>"]/g, (sign) => escapes[sign]!);
}
