import { hash, verify } from '@node-rs/argon2';

/** The shortest password that we take, in characters. */
export const shortestPassword = 10;

/** An argon2id hash with the library's defaults (19 MiB, 2 passes), about 26 ms on the machine that we measured. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'));
}

/**
 * Whether the password is right. Without a hash it still works for as long as with one,
 * so that the time of the answer does not tell whether an account exists.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const right = await verify(stored ?? (await anyHash()), password.normalize('NFKC'));
  return right && stored !== null;
}

let someHash: Promise<string> | undefined;

function anyHash(): Promise<string> {
  someHash ??= hashPassword('the password of nobody');
  return someHash;
}
