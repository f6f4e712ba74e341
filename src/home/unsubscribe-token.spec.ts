import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.js';

const secret = 'a secret of thirty-two characters';

it('names the one whose it is', () => {
  expect(readUnsubscribeToken(secret, unsubscribeToken(secret, 'ada'))).toBe('ada');
});

it.each(['', 'ada', 'ada.', 'ada.wrong', unsubscribeToken(secret, 'ada').replace('ada', 'ben'), unsubscribeToken('another secret', 'ada')])('is nobody’s when it was not signed: %s', (token) => {
  expect(readUnsubscribeToken(secret, token)).toBeNull();
});
