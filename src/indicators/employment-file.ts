import type { Mistakes } from '../platform/authoring/mistakes.js';
import type { SourceSet, TranslationState } from '../platform/authoring/translation-head.js';
import { Words } from '../platform/authoring/words.js';
import { readYaml } from '../platform/authoring/yaml-file.js';
import type { YamlMap, YamlValue } from '../platform/authoring/yaml-value.js';
import { canBePrinted, type EmploymentFacts, type EmploymentRates } from './employment-imbalance.js';

/** The facts that `employment.yaml` and its translations tell. */
export interface ReadEmployment {
  facts: EmploymentFacts;
  translations: Record<string, TranslationState>;
}

/** Reads employment rates with their source; base texts are in `language`. */
export function readEmployment(sources: SourceSet, language: string, mistakes: Mistakes): ReadEmployment | null {
  const map = readYaml({ file: sources.base.path, text: sources.base.text }, mistakes)?.map();
  if (!map) return null;
  const words = Words.open(map, sources, language, mistakes);
  const facts = {
    year: map.need('year')?.whole(1990, 2100) ?? 0,
    origin: words.needed('origin', 'plain', 500),
    about: words.needed('about', 'plain', 500),
    rates: readAll(map),
  };
  map.end();
  words.end();
  return { facts, translations: words.states };
}

function readAll(map: YamlMap): EmploymentRates[] {
  const seen = new Set<string>();
  return (map.need('rates')?.list() ?? []).flatMap((value) => readRates(value, seen));
}

function readRates(value: YamlValue, seen: Set<string>): EmploymentRates[] {
  const map = value.map();
  const country = map?.need('country')?.text(2);
  if (!map || !country) return [];
  if (!/^[A-Z]{2}$/.test(country)) map.error(`“country” is “${country}”, and should be two capital letters of ISO 3166, such as FI, or EU for Europe.`);
  if (seen.has(country)) map.error(`There are two rows for ${country}. Take one of them away.`);
  seen.add(country);
  const rates = {
    country,
    women: map.need('women')?.number(0.1, 100) ?? null,
    men: map.need('men')?.number(0.1, 100) ?? null,
    imbalance: map.need('imbalance')?.number(-100, 100_000) ?? null,
  };
  map.end();
  return isWhole(rates) ? [checked(rates, map)] : [];
}

function isWhole(rates: { [Name in keyof EmploymentRates]: EmploymentRates[Name] | null }): rates is EmploymentRates {
  return Object.values(rates).every((value) => value !== null);
}

// A slip of the pen in one of three numbers would be shown as a fact.
function checked(rates: EmploymentRates, map: YamlMap): EmploymentRates {
  if (!canBePrinted(rates)) map.error(`“imbalance” is ${rates.imbalance}, and the rates give ${((100 * (rates.men - rates.women)) / rates.women).toFixed(2)}. Look at all three in the source.`);
  return rates;
}
