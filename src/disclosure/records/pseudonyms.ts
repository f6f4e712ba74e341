import { hash, hkdfSync } from 'node:crypto';

/** The name under which one person stands in one file: 128 bits in hexadecimal. */
export type Pseudonym = string;

/** The fewest bytes of a secret that nobody tries out. */
const leastSecret = 16;

/**
 * Gives the pseudonyms of one survey for one purpose: HMAC-SHA-256 of the person's id, cut to 128 bits (RFC 2104). The
 * key is derived from the installation's secret by HKDF (RFC 5869), so that the same person has another name in every
 * survey and for every purpose, and two files cannot be joined unless that was granted: by giving both one purpose.
 * Without the secret nobody can go from the name to the person, or try all persons.
 *
 * @param secret of the installation, at least 16 bytes
 * @throws when the secret is too short, or survey or purpose are not named
 */
export function pseudonyms(secret: Uint8Array, survey: string, purpose: string): (person: string) => Pseudonym {
  if (secret.length < leastSecret) throw new Error(`The secret for pseudonyms has ${secret.length} bytes: it needs at least ${leastSecret}.`);
  if (survey === '' || purpose === '') throw new Error('Pseudonyms need a survey and a purpose: name both.');
  const key = Buffer.from(hkdfSync('sha256', secret, '', JSON.stringify(['pseudonyms', survey, purpose]), 32));
  return pseudonymsUnder(key);
}

/** The pseudonym under a key that is one survey's and one purpose's. */
export function pseudonym(key: Uint8Array, person: string): Pseudonym {
  return pseudonymsUnder(key)(person);
}

/** The bytes that SHA-256 takes at a time. */
const blockSize = 64;

/** HMAC in its two steps. Node's own object for it outlives its use, and a file has a hundred thousand people. */
function pseudonymsUnder(key: Uint8Array): (person: string) => Pseudonym {
  const block = Buffer.alloc(blockSize);
  block.set(key.length > blockSize ? hash('sha256', key, 'buffer') : key);
  const inner = block.map((byte) => byte ^ 0x36);
  const outer = block.map((byte) => byte ^ 0x5c);
  return (person) => {
    const message = hash('sha256', Buffer.concat([inner, Buffer.from(person)]), 'buffer');
    return hash('sha256', Buffer.concat([outer, message]), 'hex').slice(0, 32);
  };
}
