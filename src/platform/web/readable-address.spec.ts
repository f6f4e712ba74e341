import { readableAddress } from './readable-address.js';

it.each(['/', '/courses/start?next=%2Fhome', '/courses/%F0%9F%8D%9E', '/courses/a%2500', '/courses?next=%E0%A4%A'])('goes by %s', (url) => {
  expect(readableAddress({ url })).toBe(url);
});

it.each(['/courses/%E0%A4%A', '/courses/%', '/courses/%ED%A0%80', '/courses/a%00b', '/courses?before=%00'])('takes %s for a page that does not exist', (url) => {
  expect(readableAddress({ url })).toBe('/unreadable');
  expect(readableAddress({ url: `/api/v1${url}` })).toBe('/api/unreadable');
});
