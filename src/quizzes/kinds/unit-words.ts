import { languageCodes } from '../../platform/language/languages.js';

/** What a currency's sign is short for; other units are only called as their author wrote them. */
const currencies: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₺': 'TRY', '₴': 'UAH', 'zł': 'PLN' };

/** Amounts that take all the forms of a currency's name: one, a few, many, and parts. */
const amounts = [1, 2, 5, 1.5];

const known = new Map<string, readonly string[]>();

/**
 * Takes the unit off a typed number, before or after it: “12 €”, “EUR 12” and “12 euroa” are as good as “12” where the
 * field says €. Where it says nothing, the words after the number name what is counted: “30 bags”. Another unit stays,
 * and so do words before the number, which may mean “minus” or “not”.
 */
export function withoutUnit(text: string, units: readonly string[]): string {
  if (units.length === 0) return withoutWordsAfter(text);
  const names = units.flatMap(namesOf);
  const after = names.find((name) => isSameWord(text.slice(-name.length), name));
  if (after !== undefined) return text.slice(0, -after.length).trim();
  const before = names.find((name) => isSameWord(text.slice(0, name.length), name));
  return before === undefined ? text : text.slice(before.length).trim();
}

function withoutWordsAfter(text: string): string {
  const at = text.search(/\p{L}/u);
  const [number, words] = [text.slice(0, at).trim(), text.slice(at).split(/\s+/)];
  const areWords = at > 0 && words.length <= 3 && words[0]!.length > 1 && words.every((word) => /^\p{L}[\p{L}\p{M}'’-]*\.?$/u.test(word));
  return areWords && /\p{Nd}$/u.test(number) ? number : text;
}

/** The unit as it is written, and the names of its currency in all our languages; the longest first. */
function namesOf(unit: string): readonly string[] {
  const names = known.get(unit) ?? [...new Set([unit, ...currencyNames(currencies[unit] ?? unit)])].sort((one, other) => other.length - one.length);
  known.set(unit, names);
  return names;
}

function currencyNames(currency: string): string[] {
  if (!Object.values(currencies).includes(currency)) return [];
  return [currency, ...languageCodes.flatMap((language) => amounts.map((amount) => currencyName(language, currency, amount)))];
}

function currencyName(language: string, currency: string, amount: number): string {
  const parts = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name' }).formatToParts(amount);
  return parts.find((part) => part.type === 'currency')!.value;
}

function isSameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
