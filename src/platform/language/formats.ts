const dates = new Map<string, Intl.DateTimeFormat>();
const moments = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** A day as people write it: “22 November 2026”. */
export function dateIn(language: string, date: Date): string {
  return kept(dates, language, () => new Intl.DateTimeFormat(regional(language), { dateStyle: 'long', timeZone: 'UTC' })).format(date);
}

/** A moment as people write it, to the minute, in the time of Helsinki, where the project is led from. */
export function momentIn(language: string, date: Date): string {
  return kept(moments, language, () => new Intl.DateTimeFormat(regional(language), { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Helsinki' })).format(date);
}

/** A number with the separators of the language, at most two decimals. */
export function numberIn(language: string, value: number): string {
  return kept(numbers, language, () => new Intl.NumberFormat(regional(language), { maximumFractionDigits: 2 })).format(value);
}

// English here is the European one: day before month.
function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

function kept<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const value = cache.get(key) ?? make();
  cache.set(key, value);
  return value;
}
