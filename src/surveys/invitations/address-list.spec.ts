import { readAddresses } from './address-list.js';

it.each([
  ['an address a line', 'a@example.org\nb@example.org', ['a@example.org', 'b@example.org']],
  ['commas, semicolons and tabs', 'a@example.org, b@example.org; c@example.org\td@example.org', ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org']],
  ['names with their addresses', 'Layla Öz <Layla@Example.org>', ['layla@example.org']],
  ['the same twice, in capitals', 'a@example.org\nA@EXAMPLE.ORG', ['a@example.org']],
  ['empty lines', '\n\n a@example.org \n', ['a@example.org']],
  ['nothing', '', []],
])('reads %s', (_what, pasted, addresses) => {
  expect(readAddresses(pasted)).toEqual({ addresses, wrong: [] });
});

it('names each line that is no address, and keeps the others', () => {
  expect(readAddresses('a@example.org\nnobody\n+358401234567, b@example.org\nc@example')).toEqual({
    addresses: ['a@example.org', 'b@example.org'],
    wrong: [{ line: 2, text: 'nobody' }, { line: 3, text: '+358401234567' }, { line: 4, text: 'c@example' }],
  });
});
