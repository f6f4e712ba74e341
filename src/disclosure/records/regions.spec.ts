import { continentOf, regionOf, regions } from './regions.js';

test.each<[string, string | null]>([
  ['SY', '145'],
  ['TR', '145'],
  ['UA', '151'],
  ['SO', '014'],
  ['CO', '005'],
  ['VN', '035'],
  ['XK', '039'],
  ['AQ', null],
  ['fi', null],
  ['', null],
])('%s lies in %s', (country, region) => {
  expect(regionOf(country)).toBe(region);
});

it('knows the 249 countries of ISO 3166-1 and Kosovo, all but Antarctica', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const known = letters.flatMap((one) => letters.map((other) => one + other)).filter((country) => regionOf(country) !== null);
  expect(known).toHaveLength(249);
});

it('has 22 regions, each on a continent that is named by the same standard', () => {
  expect(regions).toHaveLength(22);
  expect(new Set(regions.map(continentOf))).toEqual(new Set(['002', '009', '019', '142', '150']));
});

it('gives codes that every language has a name for', () => {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  expect(regions.filter((region) => english.of(region) === region)).toEqual([]);
  expect([english.of('145'), english.of('011')]).toEqual(['Western Asia', 'Western Africa']);
});
