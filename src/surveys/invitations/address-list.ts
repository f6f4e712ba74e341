import { readSignInName } from '../../people/index.js';

/** So many addresses are read at once. */
export const mostAddresses = 2_000;

/** A pasted list of e-mail addresses: each once, in its normal form, and the lines that are none. */
export interface AddressList {
  addresses: string[];
  wrong: { line: number; text: string }[];
}

/**
 * Reads what was pasted: an address a line, or several with commas or semicolons between them, as mail programs and
 * tables give them; `Layla <layla@example.org>` is the address in it.
 */
export function readAddresses(pasted: string): AddressList {
  const list: AddressList = { addresses: [], wrong: [] };
  for (const [index, line] of pasted.split('\n').entries()) {
    for (const part of line.split(/[,;\t]/).map((one) => one.trim()).filter(Boolean)) {
      const name = readSignInName(/<([^<>]+)>$/.exec(part)?.[1] ?? part);
      if (name?.kind === 'email') list.addresses.push(name.value);
      else list.wrong.push({ line: index + 1, text: part.slice(0, 100) });
    }
  }
  return { addresses: [...new Set(list.addresses)], wrong: list.wrong };
}
