/** The languages of the interface, each with its own name for itself, in the order of the menu. */
export const languages = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'fi', name: 'Suomi', direction: 'ltr' },
  { code: 'tr', name: 'Türkçe', direction: 'ltr' },
  { code: 'sk', name: 'Slovenčina', direction: 'ltr' },
  { code: 'es', name: 'Español', direction: 'ltr' },
  { code: 'pl', name: 'Polski', direction: 'ltr' },
  { code: 'pt', name: 'Português', direction: 'ltr' },
  { code: 'uk', name: 'Українська', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
] as const;

export type Language = (typeof languages)[number]['code'];

export const languageCodes: readonly Language[] = languages.map((language) => language.code);

export function isLanguage(code: unknown): code is Language {
  return languages.some((language) => language.code === code);
}

/** The direction in which a language is written; unknown languages run from left to right. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return languages.find((language) => language.code === code)?.direction ?? 'ltr';
}

/** The first interface language that an `Accept-Language` header asks for; English when there is none. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map(readWish).filter((wish) => wish.weight > 0);
  wishes.sort((one, other) => other.weight - one.weight);
  return wishes.map((wish) => wish.code).find(isLanguage) ?? 'en';
}

function readWish(part: string): { code: string; weight: number } {
  const [tag = '', ...parameters] = part.trim().split(';');
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return { code: tag.toLowerCase().split('-')[0]!, weight: quality === undefined ? 1 : Number(quality) };
}
