import { Mistakes } from './mistakes.js';
import { readYaml } from './yaml-file.js';
import type { YamlMap, YamlValue } from './yaml-value.js';

/** Reads YAML with `read`, and tells what it read and what was wrong. */
function reading<Result>(text: string, read: (map: YamlMap) => Result, firstLine?: number): { result: Result | undefined; mistakes: string[] } {
  const mistakes = Mistakes.none();
  const map = readYaml({ file: 'a.yaml', text, firstLine }, mistakes)?.map();
  return { result: map ? read(map) : undefined, mistakes: mistakes.all.map(({ line, message }) => `${line}: ${message}`) };
}

describe('a value', () => {
  it.each<[string, (value: YamlValue) => unknown, unknown]>([
    ['flour', (value) => value.text(), 'flour'],
    ['" flour "', (value) => value.text(), 'flour'],
    ['12', (value) => value.text(), '12'],
    ['1.50', (value) => value.text(), '1.50'],
    ['2026-09-01', (value) => value.text(), '2026-09-01'],
    ['yes', (value) => value.text(), 'yes'],
    ['2.5', (value) => value.number(0, 10), 2.5],
    ['3', (value) => value.whole(0, 10), 3],
    ['true', (value) => value.truth(), true],
    ['best', (value) => value.choice(['best', 'last']), 'best'],
    ['a-1', (value) => value.id(), 'a-1'],
    ['2024-02-29', (value) => value.day(), '2024-02-29'],
    ['[a, b]', (value) => value.list().map((one) => one.text()), ['a', 'b']],
  ])('%s is read', (written, read, expected) => {
    expect(reading(`name: ${written}`, (map) => read(map.get('name')!))).toEqual({ result: expected, mistakes: [] });
  });

  it.each<[string, (value: YamlValue) => unknown, string]>([
    ['', (value) => value.text(), '“name” should be a text; put it in quotes.'],
    ['true', (value) => value.text(), '“name” should be a text; put it in quotes.'],
    ['[a]', (value) => value.text(), '“name” should be a text; put it in quotes.'],
    ['"  "', (value) => value.text(), '“name” is empty: write something, or remove the line.'],
    ['abcdef', (value) => value.text(5), '“name” is too long: 6 characters, and 5 are allowed.'],
    ['twelve', (value) => value.number(0, 20), '“name” should be a number, such as 12 or 2.5 (with a point).'],
    ['"12"', (value) => value.number(0, 20), '“name” should be a number, such as 12 or 2.5 (with a point).'],
    ['.inf', (value) => value.number(0, 20), '“name” should be a number, such as 12 or 2.5 (with a point).'],
    ['21', (value) => value.number(0, 20), '“name” is 21, and should be from 0 to 20.'],
    ['2.5', (value) => value.whole(0, 20), '“name” is 2.5, and should be a whole number.'],
    ['yes', (value) => value.truth(), '“name” should be true or false.'],
    ['bset', (value) => value.choice(['best', 'last']), '“name” is “bset”. Did you mean “best”?'],
    ['worst', (value) => value.choice(['best', 'last']), '“name” is “worst”. It can be best, last.'],
    ['A b', (value) => value.id(), '“name” is “A b”: permanent names have small letters, digits and hyphens, and begin with a letter.'],
    ['1-a', (value) => value.id(), '“name” is “1-a”: permanent names have small letters, digits and hyphens, and begin with a letter.'],
    ['2026-02-29', (value) => value.day(), '“name” is “2026-02-29”, and should be a day such as 2026-09-01.'],
    ['tomorrow', (value) => value.day(), '“name” is “tomorrow”, and should be a day such as 2026-09-01.'],
    ['a', (value) => value.list().length || null, '“name” should be a list: [one, two], or one per line after “- ”.'],
    ['a', (value) => value.map(), '“name” should hold names with values under it (name: value).'],
  ])('%s is refused', (written, read, message) => {
    expect(reading(`# first\nname: ${written}`, (map) => read(map.get('name')!))).toEqual({ result: null, mistakes: [`2: ${message}`] });
  });
});

describe('a file', () => {
  it('says which names are missing, and which nobody knows', () => {
    const read = (map: YamlMap) => {
      map.need('title');
      map.get('summary');
      map.end();
    };
    expect(reading('sumary: x\nweather: y\n', read).mistakes).toEqual(['1: “title” is missing here. Add a line “title: …”.', '1: “sumary” is not known here. Did you mean “summary”?', '2: “weather” is not known here. It can be title, summary.']);
  });

  it('counts lines from where it stands in its file', () => {
    expect(reading('title: x\nminutes: y\n', (map) => map.get('minutes')!.number(0, 1), 10).mistakes[0]).toMatch(/^11: /);
  });

  it.each([
    ['two keys alike', 'a: 1\na: 2', '2: The same name stands here twice. Remove one of them.'],
    ['a colon', 'a: Costs: all', '1: A text with “: ” in it needs quotes: title: \'Costs: what you pay\'.'],
    ['a tab', 'a:\n\tb: 1', '2: There is a tab in this line. Indent with spaces.'],
    ['two documents', 'a: 1\n---\nb: 2', '2: A line “---” divides this file in two. Remove it.'],
    ['a tag', 'a: !x 1', '1: A value begins with “!”. Put it in quotes.'],
    ['an open list', 'a: [1', '1: This is no YAML: '],
    ['an alias', 'a: &x 1\nb: *x', '1: Anchors (&name) and aliases (*name) are not used here.'],
    ['a list where names should be', '- a', '1: The file should hold names with values under it (name: value).'],
    ['nothing', '', '1: The file should hold names with values under it (name: value).'],
    ['a key that is a list', '? [a]\n: 1', '1: '],
  ])('with %s is refused', (_name, text, begin) => {
    const [first] = reading(text, (map) => map.end()).mistakes;
    expect(first?.slice(0, begin.length)).toBe(begin);
  });

  it.each([
    ['a bomb of aliases', `a: &a [x, x]\n${Array.from({ length: 40 }, (_, index) => `b${index}: &b${index} [*a, *a, *a]`).join('\n')}`],
    ['deep nesting', `a: ${'['.repeat(50_000)}`],
    ['deep nesting of names', Array.from({ length: 5_000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['a very long line', `a: "${'x'.repeat(500_000)}"`],
  ])('with %s is refused in a moment', (_name, text) => {
    const begin = performance.now();
    const { mistakes } = reading(text, (map) => map.get('a')?.text());
    expect(mistakes).not.toEqual([]);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});
