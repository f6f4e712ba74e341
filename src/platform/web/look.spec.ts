import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const css = readFileSync(`${here}assets/main.css`, 'utf8');
const symbols = new Set(matches(readFileSync(`${here}assets/icons.svg`, 'utf8'), /<symbol id="([\w-]+)"/g));

describe('the colours', () => {
  const schemes = { light: tokens(0), dark: { ...tokens(0), ...tokens(1) } };

  // WCAG 2.2: 1.4.3 asks 4.5 for text, 1.4.11 asks 3 for edges of controls and for the ring of focus.
  const pairs: [ink: string, papers: string[], least: number][] = [
    ['ink', ['paper', 'surface', 'sunken', 'accent-soft', 'good-soft', 'amber-soft', 'coral-soft'], 4.5],
    ['ink-soft', ['paper', 'surface', 'sunken', 'accent-soft', 'good-soft', 'coral-soft'], 4.5],
    ['accent', ['paper', 'surface', 'sunken', 'accent-soft', 'amber-soft'], 4.5],
    ['accent-strong', ['paper', 'surface', 'sunken', 'accent-soft', 'amber-soft'], 4.5],
    ['on-accent', ['accent', 'accent-strong'], 4.5],
    ['good', ['paper', 'surface', 'good-soft', 'amber-soft'], 4.5],
    ['amber', ['paper', 'surface', 'amber-soft'], 4.5],
    ['coral', ['paper', 'surface', 'coral-soft'], 4.5],
    ['edge', ['paper', 'surface', 'sunken', 'amber-soft'], 3],
    ['focus', ['paper', 'surface', 'sunken', 'accent-soft', 'amber-soft'], 3],
  ];
  const cases = pairs.flatMap(([ink, papers, least]) => papers.map((paper) => [ink, paper, least] as const));

  for (const [scheme, colours] of Object.entries(schemes)) {
    it.each(cases)(`${scheme}: %s on %s has a contrast of at least %d`, (ink, paper, least) => {
      expect(contrast(colours[ink]!, colours[paper]!)).toBeGreaterThanOrEqual(least);
    });
  }

  it('are measured as WCAG does', () => {
    expect(contrast('#fff', '#000')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe('the style sheet', () => {
  it('knows no physical direction, so that every page can be mirrored', () => {
    expect(matches(css, /\b(left|right)\b/g)).toEqual([]);
    expect(matches(css, /[\s;{](top|bottom|width|height|margin-top|margin-bottom|padding-top|padding-bottom)\s*:/g)).toEqual([]);
  });

  it('stays small', () => {
    expect(Buffer.byteLength(css)).toBeLessThanOrEqual(30_000);
  });

  it('uses only tokens that it defines', () => {
    const defined = new Set(matches(css, /(--[\w-]+):/g));
    expect(matches(css, /var\((--[\w-]+)\)/g).filter((name) => !defined.has(name))).toEqual([]);
  });
});

describe('the icons', () => {
  it('that the shared partials name are all drawn', () => {
    const partials = readdirSync(`${here}views`).map((file) => readFileSync(`${here}views/${file}`, 'utf8'));
    const named = partials.flatMap((text) => matches(text, /\{\{> icon(?:-turning)? name='([\w-]+)'/g));
    expect(named).not.toHaveLength(0);
    expect(named.filter((name) => !symbols.has(name))).toEqual([]);
  });

  it('exist for every kind of notice', () => {
    expect(['info', 'success', 'warning', 'error'].filter((kind) => !symbols.has(kind))).toEqual([]);
  });
});

/** The colour tokens of the style sheet's `nth` block `:root`, by name. */
function tokens(nth: number): Record<string, string> {
  const block = css.split(':root {')[nth + 1]!.split('}')[0]!;
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, colour]) => [name, colour]));
}

/** Contrast ratio of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Relative luminance, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function channels(colour: string): number[] {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  return [1, 3, 5].map((start) => Number.parseInt(digits.slice(start, start + 2), 16) / 255);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}
