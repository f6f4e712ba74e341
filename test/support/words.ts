const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&#x3D;': '=', '&#x27;': "'", '&quot;': '"', '&amp;': '&' };

/** The words of a page as somebody reads them, without its charts. */
export function textIn(html: string): string {
  const words = html.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  return words.replace(/&[#\w]+;/g, (sign) => signs[sign] ?? sign);
}

/** The words of each table. */
export function tablesIn(html: string): string[] {
  return [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) => textIn(table));
}
