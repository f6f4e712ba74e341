import { impliedBy } from './implied-facts.js';

const [round, organisation, place] = impliedBy([
  { values: ['fi', 'open', 'before', 'autumn', 'zarif', 'FI', ''] },
  { values: ['tr', 'open', 'before', 'autumn', 'zarif', 'FI', ''] },
  { values: ['fi', 'account', 'before', '', 'zarif', '', ''] },
]);

test('a round tells what all of its people are', () => {
  expect(round!.variable).toBe('round');
  expect(round!.of.get('autumn')).toEqual({ language: ['fi', 'tr'], way: ['open'], wave: ['before'], organisation: ['zarif'], place: ['FI'], about: [''] });
  expect(round!.of.get('')).toMatchObject({ way: ['account'], organisation: ['zarif'], place: [''] });
});

test('a partner and a country tell where their people were asked, and nothing else', () => {
  expect(organisation!.of.get('zarif')).toEqual({ round: ['autumn', ''], place: ['FI', ''] });
  expect(place!.of.get('FI')).toEqual({ round: ['autumn'], organisation: ['zarif'] });
});
