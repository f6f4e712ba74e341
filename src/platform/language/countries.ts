/** The countries of the project first, then others where partners work; names come from the language's own data. */
export const countryCodes = ['FI', 'TR', 'SK', 'ES', 'PL', 'PT', 'AT', 'BE', 'BG', 'DE', 'DK', 'EE', 'FR', 'GR', 'HU', 'IE', 'IT', 'LT', 'LV', 'NL', 'NO', 'RO', 'SE', 'SI', 'UA'] as const;

const names = new Map<string, Intl.DisplayNames>();

/** A country's name in `language`: “Finland”, “Suomi”. */
export function countryIn(language: string, code: string): string {
  const display = names.get(language) ?? new Intl.DisplayNames([language], { type: 'region' });
  names.set(language, display);
  return display.of(code) ?? code;
}
