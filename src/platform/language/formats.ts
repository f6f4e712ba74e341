const days = new Map<string, Intl.DateTimeFormat>();
const moments = new Map<string, Intl.DateTimeFormat>();
const zones = new Map<string, Intl.DateTimeFormat>();
const percents = new Map<string, Intl.NumberFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** The day of a moment as people write it, where the reader is: “22 November 2026”. `zone` is a name from the IANA's list. */
export function dateIn(language: string, zone: string, date: Date): string {
  return dayFormat(language, zone).format(date);
}

/** A day of the calendar, which is the same everywhere: `day` is its midnight in UTC. */
export function calendarDayIn(language: string, day: Date): string {
  return dayFormat(language, 'UTC').format(day);
}

/** The month of a moment, in UTC: “November 2026”. */
export function monthIn(language: string, date: Date): string {
  return kept(days, `${language} month`, () => new Intl.DateTimeFormat(regional(language), { month: 'long', year: 'numeric', timeZone: 'UTC' })).format(date);
}

/** A moment as people write it, to the minute, in the time of the reader, which it names: “22 November 2026 at 12:00 (Finland Time)”. */
export function momentIn(language: string, zone: string, date: Date): string {
  const format = kept(moments, `${language} ${zone}`, () => new Intl.DateTimeFormat(regional(language), { dateStyle: 'long', timeStyle: 'short', timeZone: zone }));
  return `${format.format(date)} (${zoneIn(language, zone, date)})`;
}

/** A number with the separators of the language, at most two decimals. */
export function numberIn(language: string, value: number): string {
  return kept(numbers, language, () => new Intl.NumberFormat(regional(language), { maximumFractionDigits: 2 })).format(value);
}

/** A number with so many decimals, even where they are 0: “0.010”. */
export function decimalsIn(language: string, value: number, decimals: number): string {
  return kept(numbers, `${language} ${decimals}`, () => new Intl.NumberFormat(regional(language), { minimumFractionDigits: decimals, maximumFractionDigits: decimals })).format(value);
}

/** A share as a percentage with the signs of the language: 0.0483 with two decimals is “4.83%”. */
export function percentIn(language: string, share: number, decimals: number): string {
  const format = kept(percents, `${language} ${decimals}`, () => new Intl.NumberFormat(regional(language), { style: 'percent', minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
  return format.format(share);
}

function dayFormat(language: string, zone: string): Intl.DateTimeFormat {
  return kept(days, `${language} ${zone}`, () => new Intl.DateTimeFormat(regional(language), { dateStyle: 'long', timeZone: zone }));
}

/**
 * A zone as people call it in summer and winter: “Finland Time”, or “CET” in the languages that say so. A country may
 * have changed its zone, so the moment matters. European English says “EET”, which fewer understand, so this is plain `en`.
 */
function zoneIn(language: string, timeZone: string, date: Date): string {
  const format = kept(zones, `${language} ${timeZone}`, () => new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortGeneric' }));
  return format.formatToParts(date).find(({ type }) => type === 'timeZoneName')!.value;
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
