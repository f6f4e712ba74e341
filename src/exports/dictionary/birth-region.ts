import type { Text } from '../../platform/language/text.js';
import { regionOf } from '../../disclosure/index.js';
import type { QuestionOf } from '../../surveys/formulas.js';

/** Questions with these ids ask for a country of birth, which leaves the house as a region only. */
export const asksForBirth: ReadonlySet<string> = new Set(['birth-country', 'country-of-birth']);

/** Where an option is no country, its number lies above those of all regions. */
const aboveRegions = 1_000;

/** What is told of each option of a question for the country of birth: a region by its M49 number. Null for other questions. */
export function birthRegions({ id, options }: QuestionOf<'single'>, codeOf: (option: string) => number): Map<string, { code: number; label: Text }> | null {
  if (!asksForBirth.has(id)) return null;
  return new Map(
    options.map((option) => {
      const region = regionOf(option.id.toUpperCase());
      const label = region === null ? option.label : Object.fromEntries(Object.keys(option.label).map((language) => [language, nameIn(language, region)]));
      return [option.id, { code: region === null ? aboveRegions + codeOf(option.id) : Number(region), label }];
    }),
  );
}

export function nameIn(language: string, region: string): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(region) ?? region;
}
