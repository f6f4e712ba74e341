const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/** The size of a file as people say it, in the digits and words of the language: “2 kB”, “1.5 MB”. A kilobyte is 1000 bytes. */
export function sizeIn(language: string, bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const value = Math.max(bytes / 1000 ** step, step === 1 && bytes > 0 ? 1 : 0);
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: units[step]!, unitDisplay: 'short', maximumFractionDigits: value < 10 && step > 1 ? 1 : 0 });
  return format.format(value);
}
