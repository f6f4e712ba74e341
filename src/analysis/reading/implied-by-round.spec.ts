import { impliedBy } from './implied-by-round.js';

test('a round tells what all of its people are', () => {
  const { variable, of } = impliedBy([
    { values: ['autumn', 'fi', 'open', 'before', 'zarif', 'FI', ''] },
    { values: ['autumn', 'tr', 'open', 'before', 'zarif', 'FI', ''] },
    { values: ['', 'fi', 'account', 'before', 'zarif', '', ''] },
  ]);
  expect(variable).toBe('round');
  expect(of.get('autumn')).toEqual({ language: ['fi', 'tr'], way: ['open'], wave: ['before'], organisation: ['zarif'], place: ['FI'], about: [''] });
  expect(of.get('')).toMatchObject({ way: ['account'], organisation: ['zarif'], place: [''] });
});
