import { isSafeConnection } from './safe-connection.js';

const at = (address: string) => {
  const { protocol, host, hostname } = new URL(address);
  return { protocol: protocol.replace(':', '') as 'http' | 'https', host, hostname };
};

it.each<['demo' | 'production', string, string, boolean]>([
  ['demo', 'http://localhost:3000', 'http://localhost:3000', true],
  ['demo', 'http://localhost:3000', 'http://192.168.1.7:3000', false],
  ['demo', 'http://localhost:3000', 'http://127.0.0.1:3000', false],
  ['demo', 'http://192.168.1.7:3000', 'http://192.168.1.7:3000', false],
  ['demo', 'http://192.168.1.7:3000', 'http://localhost:3000', true],
  ['demo', 'http://localhost:3000', 'https://demo.example.org', true],
  ['demo', 'https://demo.example.org', 'http://demo.example.org', true], // a proxy speaks https in front
  ['production', 'https://learn.example.org', 'http://learn.example.org', true],
  ['production', 'https://learn.example.org', 'http://192.168.1.7:3000', true],
])('in %s mode at %s, opened at %s: %s', (mode, publicUrl, opened, safe) => {
  expect(isSafeConnection(at(opened), { mode, publicUrl: new URL(publicUrl) })).toBe(safe);
});
